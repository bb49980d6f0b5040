package org.supervisionwatch.staff;

import org.supervisionwatch.houserules.House;
import org.supervisionwatch.houserules.HouseRulesContract;

class HouseRulesTest extends HouseRulesContract {

    HouseRulesTest() {
        super(House.at("org.supervisionwatch.staff")
                .room("request")
                .room("absence", "request")
                .room("clinical", "request")
                .room("organisation", "request")
                .room("person", "request", "absence", "clinical"));
    }
}
