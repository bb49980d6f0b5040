package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.local.testing.TestDay;

/** Whatever the classes before it did with the clock. */
@QuarkusTest
class ClassMorningTest extends TownCase {

    private static final Duration A_CLASS = Duration.ofMinutes(5);

    @Inject
    FeedProgress progress;

    /** Twice, the second time after a class that went on for a year. */
    @RepeatedTest(2)
    void aClassBeginsOnTheMorningOfTheTestsAndNoFeedIsCompleteBeyondIt() {
        new ClassMorning().beforeClass(getClass());

        assertThat(clock.instant())
                .isBetween(TestDay.morning(), TestDay.morning().plus(A_CLASS));
        assertThat(progress.completeThrough("staff.v1")).isBefore(clock.instant());

        clock.forwardTo(clock.instant().plus(Duration.ofDays(365)));
        roster.heartbeat();
    }
}
