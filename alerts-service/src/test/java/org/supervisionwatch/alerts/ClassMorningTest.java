package org.supervisionwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.sql;
import static org.supervisionwatch.alerts.testing.Watching.moveClock;
import static org.supervisionwatch.alerts.testing.Watching.now;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.local.testing.TestDay;

/** Whatever the classes before it did with the clock. */
@QuarkusTest
class ClassMorningTest extends ServiceTest {

    private static final Duration A_CLASS = Duration.ofMinutes(5);

    @Inject
    FeedProgress progress;

    /** Twice, the second time after a class with runs that went on for a year. */
    @RepeatedTest(2)
    void aClassBeginsOnTheMorningOfTheTestsWithNobodyAndNoFeedIsCompleteBeyondIt() {
        new ClassMorning().beforeClass(getClass());

        assertThat(now()).isBetween(TestDay.morning(), TestDay.morning().plus(A_CLASS));
        assertThat(progress.completeThrough("sessions.v1")).isBefore(now());
        assertThat(sql().of("select 1 from run union all select 1 from mail").list(Integer.class))
                .isEmpty();

        nextMorning(live("river"));
        moveClock(now().plus(Duration.ofDays(365)));
        events.heartbeats(now());
    }
}
