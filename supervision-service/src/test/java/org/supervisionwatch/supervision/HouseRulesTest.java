package org.supervisionwatch.supervision;

import org.supervisionwatch.houserules.House;
import org.supervisionwatch.houserules.HouseRulesContract;

class HouseRulesTest extends HouseRulesContract {

    HouseRulesTest() {
        super(House.at("org.supervisionwatch.supervision")
                .room("directory")
                .room("session", "directory")
                .room("series", "session", "directory")
                .room("due")
                .room("link")
                .room("week", "link", "due", "session", "directory"));
    }
}
