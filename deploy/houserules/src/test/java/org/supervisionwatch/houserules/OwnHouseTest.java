package org.supervisionwatch.houserules;

import java.io.IOException;

class OwnHouseTest extends HouseRulesContract {

    OwnHouseTest() throws IOException {
        super("org.supervisionwatch.houserules", HouseRules::ofLibrary);
    }
}
