package org.supervisionwatch.chassis;

import java.io.IOException;
import org.supervisionwatch.houserules.HouseRules;
import org.supervisionwatch.houserules.HouseRulesContract;

class HouseRulesTest extends HouseRulesContract {

    HouseRulesTest() throws IOException {
        super("org.supervisionwatch.chassis", HouseRules::ofLibrary);
    }
}
