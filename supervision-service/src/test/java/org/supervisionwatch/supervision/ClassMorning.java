package org.supervisionwatch.supervision;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import org.supervisionwatch.local.testing.TestDay;

/** Each class begins on the same morning, whichever came before it and wherever it had moved the clock. */
public final class ClassMorning implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        Arc.container().instance(Roster.class).get().turnTo(TestDay.morning());
    }
}
