package org.supervisionwatch.staff;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import org.supervisionwatch.chassis.time.WatchClock;
import org.supervisionwatch.local.testing.TestDay;

/** Each class begins on the same morning, whichever came before it. */
public final class ClassMorning implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        Arc.container().instance(WatchClock.class).get().standAt(TestDay.morning());
    }
}
