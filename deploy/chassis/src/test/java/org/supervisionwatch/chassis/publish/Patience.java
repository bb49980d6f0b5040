package org.supervisionwatch.chassis.publish;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waiting that outlasts a machine with other work to do. */
final class Patience {

    private Patience() {}

    /** @param what is waited for */
    static ConditionFactory eventually(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }
}
