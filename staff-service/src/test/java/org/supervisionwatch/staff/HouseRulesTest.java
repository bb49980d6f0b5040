package org.supervisionwatch.staff;

import org.supervisionwatch.houserules.House;
import org.supervisionwatch.houserules.HouseRulesContract;

class HouseRulesTest extends HouseRulesContract {

    HouseRulesTest() {
        super(House.at("org.supervisionwatch.staff")
                .room("absence")
                .room("organisation")
                .room("person", "absence"));
    }
}
