package org.supervisionwatch.alerts.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.Examples.fullTimer;
import static org.supervisionwatch.alerts.guideline.Examples.held;
import static org.supervisionwatch.alerts.guideline.Examples.history;
import static org.supervisionwatch.alerts.guideline.Examples.june;
import static org.supervisionwatch.alerts.guideline.Examples.leave;
import static org.supervisionwatch.alerts.guideline.Examples.person;
import static org.supervisionwatch.alerts.guideline.Examples.week;
import static org.supervisionwatch.alerts.guideline.Examples.weekly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One more session that counts does not make a standing worse. By window that is always so. By interval there must be an
 * earlier one already, no absence may have restarted the clock, the interval must not depend on the hours, and the session
 * must fall on a day that she works. Each of these has an exception here.
 */
class MoreSupervisionTest {

    private static final int MANY = 5_000;

    @ParameterizedTest
    @EnumSource(names = {"QUANTITY", "RATIO"})
    void oneMoreSessionIsNeverWorseByWindow(Kind kind) {
        Histories.all(kind, MANY, scenario -> notWorse(scenario, withOneMore(scenario)));
    }

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void oneMoreSessionOnAWorkedDayIsNotWorseByInterval(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Interval interval = (Interval) scenario.requirement();
            Standing standing = scenario.standing();
            Scenario more = withOneMore(scenario);
            boolean worked = scenario.diary().works(more.sessions().getLast().date());
            boolean sameWhateverTheHours = interval.partTime() instanceof PartTime.Same;
            if (worked && sameWhateverTheHours && standing.anchor() != null && standing.returned() == null) {
                notWorse(scenario, more);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void aSessionTodayIsNeverLateToday(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Counts counts = scenario.requirement().counts();
            Scenario more = scenario.and(Meetings.counting(counts, scenario.asOf(), scenario.asOf()));
            assertThat(more.standing().state()).isNotIn(State.OVERDUE, State.BELOW_GUIDELINE);
        });
    }

    @Test
    void theFirstSessionCanEndTheTimeAllowedForIt() {
        Person starter = person(june(1), List.of(week(june(1), null)));
        Scenario before = history(weekly(new PartTime.Same()), starter, june(15));
        assertThat(before.standing().state()).isEqualTo(State.AWAITING_FIRST);
        assertThat(before.and(held(june(2))).standing().state()).isEqualTo(State.BELOW_GUIDELINE);
    }

    @Test
    void aSessionAfterTheReturnEndsTheTimeAllowedForTheReturn() {
        Interval generous = weekly(new PartTime.Same(), leave(new Effect.Restart(15)));
        Person returned = fullTimer(new Absence("leave", june(1), june(5)));
        Scenario before = history(generous, returned, june(19), held(LocalDate.of(2026, 5, 28)));
        assertThat(before.standing().state()).isEqualTo(State.ON_TRACK);
        assertThat(before.and(held(june(8))).standing().state()).isEqualTo(State.BELOW_GUIDELINE);
    }

    @Test
    void aSessionUnderNewHoursIsFollowedByAShorterInterval() {
        PartTime prorated = new PartTime.ProrateInterval(null, null, 1);
        Person growing = person(
                june(1), List.of(week(june(1), Fte.of(new BigDecimal("0.25"))), week(june(8), Examples.FULL_TIME)));
        Scenario before = history(weekly(prorated), growing, june(18), held(june(5)));
        assertThat(before.standing().due()).isEqualTo(LocalDate.of(2026, 7, 3));
        assertThat(before.and(held(june(8))).standing().state()).isEqualTo(State.BELOW_GUIDELINE);
    }

    @Test
    void aSessionInAWeekAwayGivesUpThatWeek() {
        Interval weekly = weekly(new PartTime.Same(), leave(new Effect.SkipWeek()));
        Person away = fullTimer(new Absence("leave", june(8), june(14)));
        Scenario before = history(weekly, away, june(16), held(june(5)));
        assertThat(before.standing().due()).isEqualTo(june(19));
        assertThat(before.and(held(june(8))).standing().due()).isEqualTo(june(15));
    }

    private static Scenario withOneMore(Scenario scenario) {
        LocalDate date = scenario.asOf().minusDays(Math.floorMod(scenario.hashCode(), 60));
        return scenario.and(Meetings.counting(scenario.requirement().counts(), date, scenario.asOf()));
    }

    private static void notWorse(Scenario before, Scenario after) {
        State state = before.standing().state();
        assertThat(badness(after.standing().state())).isLessThanOrEqualTo(badness(state));
    }

    private static int badness(State state) {
        return switch (state) {
            case NOT_APPLICABLE, EXEMPT, UNKNOWN, PAUSED, AWAITING_FIRST, ON_TRACK -> 0;
            case BOOKED -> 1;
            case DUE_SOON -> 2;
            case OVERDUE -> 3;
            case BELOW_GUIDELINE -> 4;
        };
    }
}
