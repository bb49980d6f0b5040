package org.supervisionwatch.chassis.publish;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Timeouts that are long enough for a busy machine. */
final class Patience {

    private Patience() {}

    /** @param what is waited for */
    static ConditionFactory eventually(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }
}
