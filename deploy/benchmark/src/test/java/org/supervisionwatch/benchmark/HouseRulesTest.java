package org.supervisionwatch.benchmark;

import java.io.IOException;
import org.supervisionwatch.houserules.HouseRules;
import org.supervisionwatch.houserules.HouseRulesContract;

class HouseRulesTest extends HouseRulesContract {

    HouseRulesTest() throws IOException {
        super("org.supervisionwatch.benchmark", HouseRules::ofLibrary);
    }
}
