package org.supervisionwatch.alerts.notification.digest.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.BlankWeek;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.BlankWeekReason;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.ClockStopped;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.DueDateCapped;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.DueDateHeldBack;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SessionNotCounted;

/** What a mail says about an interval, from the steps of its working. */
class StandingReasonsTest {

    @Test
    void whatLastMovedTheDueDateIsSaidAndTheLatestSessionThatMightHaveCounted() {
        List<EvaluationStep> working = List.of(
                left(2, NotCountedReason.CANCELLED),
                left(10, NotCountedReason.TOO_SHORT),
                left(12, NotCountedReason.OTHER_TYPE),
                new DueDateHeldBack(march(3), march(20)),
                new DueDateCapped(14, march(18)));
        assertThat(StandingReasons.ofInterval(working, march(4)))
                .isEqualTo(" The maximum gap is 14 days: Wed 18 Mar 2026."
                        + " The session of Tue 10 Mar 2026 does not count: 30 minutes are too few.");
        assertThat(StandingReasons.ofInterval(working.subList(0, 1), march(4))).isEmpty();
    }

    @Test
    void adjoiningTimesWithAPausedClockAreOneAndThoseBeforeTheLastSessionAreLeftOut() {
        List<EvaluationStep> working = List.of(
                blank(2),
                blank(9),
                blank(16),
                new ClockStopped(new AwayPeriod(march(30), null, new AbsenceEffect.SkipWeek())));
        assertThat(StandingReasons.paused(working, march(8)))
                .containsExactly(new Period(march(9), march(22)), new Period(march(30), null));
    }

    private static SessionNotCounted left(int day, NotCountedReason why) {
        return new SessionNotCounted(null, march(day), why, 30);
    }

    private static BlankWeek blank(int monday) {
        return new BlankWeek(march(monday), march(monday + 6), BlankWeekReason.AWAY, march(31));
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
