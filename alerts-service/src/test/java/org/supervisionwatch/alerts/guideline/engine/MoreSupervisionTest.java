package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.engine.Examples.fullTimer;
import static org.supervisionwatch.alerts.guideline.engine.Examples.held;
import static org.supervisionwatch.alerts.guideline.engine.Examples.history;
import static org.supervisionwatch.alerts.guideline.engine.Examples.june;
import static org.supervisionwatch.alerts.guideline.engine.Examples.leave;
import static org.supervisionwatch.alerts.guideline.engine.Examples.person;
import static org.supervisionwatch.alerts.guideline.engine.Examples.week;
import static org.supervisionwatch.alerts.guideline.engine.Examples.weekly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/**
 * One more session that counts does not make a standing worse. For windows this is always true. For intervals, there must be an
 * earlier session in the same post, no absence may have restarted the clock, the interval must not depend on the hours, and the session
 * must be on a working day. There is a counterexample for each of these conditions.
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
            boolean sameWhateverTheHours = interval.partTime() instanceof PartTimeRule.IntervalUnchanged;
            if (worked && sameWhateverTheHours && supervisedInPost(scenario, standing) && standing.returned() == null) {
                notWorse(scenario, more);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void aSessionTodayIsNeverLateToday(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            CountingRule counts = scenario.requirement().counts();
            Scenario more = scenario.and(Meetings.counting(counts, scenario.asOf(), scenario.asOf()));
            assertThat(more.standing().state()).isNotIn(StandingState.OVERDUE, StandingState.BELOW_GUIDELINE);
        });
    }

    @Test
    void theFirstSessionCanEndTheTimeAllowedForIt() {
        PersonInPost starter = person(june(1), List.of(week(june(1), null)));
        Scenario before = history(weekly(new PartTimeRule.IntervalUnchanged()), starter, june(15));
        assertThat(before.standing().state()).isEqualTo(StandingState.AWAITING_FIRST);
        assertThat(before.and(held(june(2))).standing().state()).isEqualTo(StandingState.BELOW_GUIDELINE);
    }

    @Test
    void theFirstSessionInANewPostCanEndTheTimeAllowedForIt() {
        PersonInPost back = person(june(1), List.of(week(june(1), null)));
        Scenario before =
                history(weekly(new PartTimeRule.IntervalUnchanged()), back, june(15), held(LocalDate.of(2025, 5, 1)));
        assertThat(before.standing().state()).isEqualTo(StandingState.ON_TRACK);
        assertThat(before.and(held(june(2))).standing().state()).isEqualTo(StandingState.BELOW_GUIDELINE);
    }

    @Test
    void aSessionAfterTheReturnEndsTheTimeAllowedForTheReturn() {
        Interval generous = weekly(new PartTimeRule.IntervalUnchanged(), leave(new AbsenceEffect.RestartClock(15)));
        PersonInPost returned = fullTimer(new Absence("leave", june(1), june(5)));
        Scenario before = history(generous, returned, june(19), held(LocalDate.of(2026, 5, 28)));
        assertThat(before.standing().state()).isEqualTo(StandingState.ON_TRACK);
        assertThat(before.and(held(june(8))).standing().state()).isEqualTo(StandingState.BELOW_GUIDELINE);
    }

    @Test
    void aSessionUnderNewHoursIsFollowedByAShorterInterval() {
        PartTimeRule prorated = new PartTimeRule.IntervalProration(null, null, 1);
        PersonInPost growing = person(
                june(1),
                List.of(week(june(1), FullTimeShare.of(new BigDecimal("0.25"))), week(june(8), Examples.FULL_TIME)));
        Scenario before = history(weekly(prorated), growing, june(18), held(june(5)));
        assertThat(before.standing().due()).isEqualTo(LocalDate.of(2026, 7, 3));
        assertThat(before.and(held(june(8))).standing().state()).isEqualTo(StandingState.BELOW_GUIDELINE);
    }

    @Test
    void aSessionInAWeekAwayGivesUpThatWeek() {
        Interval weekly = weekly(new PartTimeRule.IntervalUnchanged(), leave(new AbsenceEffect.SkipWeek()));
        PersonInPost away = fullTimer(new Absence("leave", june(8), june(14)));
        Scenario before = history(weekly, away, june(16), held(june(5)));
        assertThat(before.standing().due()).isEqualTo(june(19));
        assertThat(before.and(held(june(8))).standing().due()).isEqualTo(june(15));
    }

    private static boolean supervisedInPost(Scenario scenario, Standing standing) {
        LocalDate start = scenario.person().post().start();
        return standing.anchor() != null && !standing.anchor().isBefore(start);
    }

    private static Scenario withOneMore(Scenario scenario) {
        LocalDate date = scenario.asOf().minusDays(Math.floorMod(scenario.hashCode(), 60));
        return scenario.and(Meetings.counting(scenario.requirement().counts(), date, scenario.asOf()));
    }

    private static void notWorse(Scenario before, Scenario after) {
        StandingState state = before.standing().state();
        assertThat(severity(after.standing().state())).isLessThanOrEqualTo(severity(state));
    }

    private static int severity(StandingState state) {
        return switch (state) {
            case NOT_APPLICABLE, EXEMPT, UNKNOWN, PAUSED, AWAITING_FIRST, ON_TRACK -> 0;
            case BOOKED -> 1;
            case DUE_SOON -> 2;
            case AT_RISK -> 3;
            case OVERDUE -> 4;
            case BELOW_GUIDELINE -> 5;
        };
    }
}
