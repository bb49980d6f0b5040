package org.supervisionwatch.alerts.whatif.request;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of reading a question. */
public sealed interface WhatIfReading {

    record WhatIfAccepted(WhatIfQuestion question) implements WhatIfReading {}

    /** @param faults everything that is wrong, by JSON pointer */
    record WhatIfRefused(List<Fault> faults) implements WhatIfReading {}
}
