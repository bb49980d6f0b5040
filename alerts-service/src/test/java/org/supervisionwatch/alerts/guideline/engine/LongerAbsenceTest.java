package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.engine.Examples.fullTimer;
import static org.supervisionwatch.alerts.guideline.engine.Examples.held;
import static org.supervisionwatch.alerts.guideline.engine.Examples.history;
import static org.supervisionwatch.alerts.guideline.engine.Examples.june;
import static org.supervisionwatch.alerts.guideline.engine.Examples.leave;
import static org.supervisionwatch.alerts.guideline.engine.Examples.weekly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;
import org.supervisionwatch.alerts.guideline.engine.naive.Diary;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule;

/**
 * A longer absence under the same pause rule does not make a due date earlier; having no due date counts as latest. The conditions
 * are that no pause rule changes, neither its own nor that of an absence it now adjoins, and that an absence which restarts the
 * clock had reached the latest session before, because blank weeks do not count after a restart. There is a counterexample for each.
 */
class LongerAbsenceTest {

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void aLongerAbsenceUnderTheSameRuleIsNotDueEarlier(Kind kind) {
        Histories.all(kind, 10_000, scenario -> {
            List<Absence> absences = scenario.person().absences();
            for (int i = 0; i < absences.size(); i++) {
                Scenario longer = scenario.withAbsences(lengthened(absences, i, 1 + i * 3));
                if (sameRules(scenario, longer) && sameRestart(scenario, longer)) {
                    assertThat(dueOrNever(longer)).isAfterOrEqualTo(dueOrNever(scenario));
                }
            }
        });
    }

    @Test
    void aLongerAbsenceUnderAnotherRuleCanBeDueEarlier() {
        Interval interval = weekly(
                new PartTimeRule.IntervalUnchanged(),
                leave(new AbsenceEffect.SkipWeek()),
                new PauseRule(Set.of("leave"), 14, new AbsenceEffect.RestartClock(0)));
        Scenario shorter =
                history(interval, fullTimer(new Absence("leave", june(8), june(20))), june(22), held(june(4)));
        Scenario longer = shorter.withAbsences(List.of(new Absence("leave", june(8), june(21))));
        assertThat(shorter.standing().due()).isEqualTo(june(25));
        assertThat(longer.standing().due()).isEqualTo(june(22));
    }

    @Test
    void anAbsenceThatNowReachesASessionHeldMeanwhileLosesItsBlankWeeks() {
        Interval interval = weekly(
                new PartTimeRule.IntervalUnchanged(),
                leave(new AbsenceEffect.RestartClock(0)),
                new PauseRule(Set.of("study"), 1, new AbsenceEffect.SkipWeek()));
        Absence study = new Absence("study", june(15), june(19));
        Scenario apart =
                history(interval, fullTimer(new Absence("leave", june(1), june(9)), study), june(20), held(june(10)));
        Scenario reaching = apart.withAbsences(List.of(new Absence("leave", june(1), june(10)), study));
        assertThat(apart.standing().due()).isEqualTo(june(24));
        assertThat(reaching.standing().due()).isEqualTo(june(22));
    }

    /** Makes one absence longer at its end, but not into the next one. */
    private static List<Absence> lengthened(List<Absence> absences, int index, int days) {
        List<Absence> longer = new ArrayList<>(absences);
        Absence absence = absences.get(index);
        if (absence.to() == null) {
            return longer;
        }
        LocalDate to = absence.to().plusDays(days);
        if (index + 1 < absences.size() && !absences.get(index + 1).from().isAfter(to)) {
            to = absences.get(index + 1).from().minusDays(1);
        }
        longer.set(index, new Absence(absence.kind(), absence.from(), to));
        return longer;
    }

    private static boolean sameRules(Scenario scenario, Scenario longer) {
        Diary before = scenario.diary();
        Diary after = longer.diary();
        for (Absence absence : scenario.person().absences()) {
            AbsenceEffect effect = before.effect(absence.from());
            if (effect == null ? after.effect(absence.from()) != null : !effect.equals(after.effect(absence.from()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameRestart(Scenario scenario, Scenario longer) {
        boolean before = scenario.standing().returned() != null;
        boolean after = longer.standing().returned() != null;
        return scenario.standing().anchor() == null || before == after;
    }

    private static LocalDate dueOrNever(Scenario scenario) {
        LocalDate due = scenario.standing().due();
        return due == null ? LocalDate.MAX : due;
    }
}
