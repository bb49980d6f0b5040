package org.supervisionwatch.staff;

import java.io.IOException;
import org.supervisionwatch.houserules.ServiceRulesContract;

class HouseRulesTest extends ServiceRulesContract {

    HouseRulesTest() throws IOException {
        super("org.supervisionwatch.staff");
    }
}
