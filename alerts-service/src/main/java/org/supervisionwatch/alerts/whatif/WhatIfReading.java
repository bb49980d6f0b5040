package org.supervisionwatch.alerts.whatif;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of reading a question. */
public sealed interface WhatIfReading {

    record Accepted(WhatIf question) implements WhatIfReading {}

    /** @param faults everything that is wrong, by JSON pointer */
    record Refused(List<Fault> faults) implements WhatIfReading {}
}
