package org.supervisionwatch.alerts.whatif.request;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** The outcome of reading a what-if request. */
public sealed interface WhatIfReading {

    record WhatIfAccepted(WhatIfQuestion question) implements WhatIfReading {}

    /** @param faults all problems, by JSON pointer */
    record WhatIfRefused(List<Fault> faults) implements WhatIfReading {}
}
