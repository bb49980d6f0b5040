package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.engine.naive.Diary;
import org.supervisionwatch.alerts.guideline.engine.naive.Walk;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** The dates of an interval can be recalculated from its working alone. */
class WorkingPropertiesTest {

    private static final int MANY = 4_000;

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void theDatesCanBeRedoneFromTheWorking(Kind kind) {
        Histories.all(kind, MANY, RedoneDates::check);
    }

    @ParameterizedTest
    @EnumSource
    void theWorkingBeginsWithTheRuleAndSaysWhyItDoesNotApply(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            boolean inPost = scenario.diary().inPost(scenario.asOf());
            assertThat(standing.working().getFirst())
                    .isEqualTo(
                            new EvaluationStep.GovernedBy(scenario.requirement().rule()));
            assertThat(standing.working()
                            .contains(new EvaluationStep.NotInPost(
                                    scenario.person().post())))
                    .isEqualTo(!inPost || (outOfPost(scenario, standing) && !decidedBefore(standing)));
            assertThat(has(standing, EvaluationStep.FactMissing.class) || standing.state() != StandingState.UNKNOWN)
                    .isTrue();
            assertThat(reasonGiven(standing) || standing.state() != StandingState.NOT_APPLICABLE)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void everySessionIsInTheWorkingOfAnInterval(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            if (standing.state() == StandingState.NOT_APPLICABLE || noConditionKnown(scenario, standing)) {
                return;
            }
            SessionsInWorking sessions =
                    new SessionsInWorking(scenario.requirement().counts(), scenario.asOf(), scenario.diary());
            Map<String, NotCountedReason> leftOut = sessions.leftOut(scenario.sessions(), _ -> true);
            assertThat(SessionsInWorking.notCounted(standing.working())).isEqualTo(leftOut);
            counted(scenario, standing, sessions);
        });
    }

    private static boolean fteKnown(Standing standing, Diary diary) {
        return standing.anchor() != null && diary.fte(standing.anchor()) != null;
    }

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void theOtherStepsOfAnIntervalAreInTheWorking(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            if (standing.state() == StandingState.NOT_APPLICABLE || standing.state() == StandingState.UNKNOWN) {
                return;
            }
            IntervalLength every = ((Interval) scenario.requirement()).every();
            boolean byDays = !(every instanceof IntervalLength.IntervalInShifts);
            boolean stopped = has(standing, EvaluationStep.ClockStopped.class);
            Diary diary = scenario.diary();
            boolean rotaUnknown = byDays && diary.rotaUnknown(scenario.asOf());
            boolean away = diary.effect(scenario.asOf()) != null;
            assertThat(has(standing, EvaluationStep.NoSessionYet.class)).isEqualTo(standing.anchor() == null);
            assertThat(has(standing, EvaluationStep.AwayOnTheDay.class)).isEqualTo(byDays && away && !stopped);
            assertThat(has(standing, EvaluationStep.SupervisorAwayWhenDue.class))
                    .isEqualTo(standing.flags().contains(StandingFlag.NEEDS_COVER));
            assertThat(has(standing, EvaluationStep.NoDueDate.class))
                    .isEqualTo(standing.due() == null && !stopped && !rotaUnknown);
            assertThat(has(standing, EvaluationStep.BookedOnDayOff.class))
                    .isEqualTo(standing.flags().contains(StandingFlag.BOOKED_ON_DAY_OFF));
            assertThat(has(standing, EvaluationStep.FteInForce.class))
                    .isEqualTo(byDays && !stopped && !rotaUnknown && fteKnown(standing, diary));
            assertThat(fix(standing)).isEqualTo(expectedFix(scenario, standing));
        });
    }

    private static boolean outOfPost(Scenario scenario, Standing standing) {
        return standing.window() != null
                && standing.window()
                        .from()
                        .datesUntil(standing.window().to().plusDays(1))
                        .noneMatch(scenario.diary()::inPost);
    }

    /** Whether the conditions of the requirement decide before it matters which days are in post. */
    private static boolean decidedBefore(Standing standing) {
        return has(standing, EvaluationStep.ConditionNotMet.class) || standing.state() == StandingState.UNKNOWN;
    }

    private static boolean noConditionKnown(Scenario scenario, Standing standing) {
        return standing.state() == StandingState.UNKNOWN
                && !standing.working()
                        .contains(new EvaluationStep.FactMissing(EvaluationStep.RequirementCondition.FTE));
    }

    private static boolean reasonGiven(Standing standing) {
        return has(standing, EvaluationStep.NotInPost.class)
                || has(standing, EvaluationStep.ConditionNotMet.class)
                || has(standing, WindowStep.BeganBeforeAsked.class);
    }

    private static void counted(Scenario scenario, Standing standing, SessionsInWorking sessions) {
        List<EvaluationStep.SessionCounted> counted = all(standing, EvaluationStep.SessionCounted.class);
        Set<LocalDate> dates =
                counted.stream().map(EvaluationStep.SessionCounted::date).collect(Collectors.toSet());
        if (standing.state() != StandingState.UNKNOWN) {
            assertThat(dates).isEqualTo(standing.anchor() == null ? Set.of() : Set.of(standing.anchor()));
        }
        for (EvaluationStep.SessionCounted each : counted) {
            Session session = scenario.sessions().stream()
                    .filter(candidate -> each.session().equals(candidate.id()))
                    .findAny()
                    .orElseThrow();
            assertThat(each.minutes()).isEqualTo(sessions.minutes(session));
            assertThat(each.crowded()).isEqualTo(sessions.tooLarge(session, each.minutes()));
        }
        assertThat(counted).isSortedAccordingTo(Comparator.comparing(EvaluationStep.SessionCounted::minutes));
    }

    private static Optional<LocalDate> fix(Standing standing) {
        return all(standing, EvaluationStep.SessionNeededBy.class).stream()
                .map(EvaluationStep.SessionNeededBy::by)
                .findAny();
    }

    private static Optional<LocalDate> expectedFix(Scenario scenario, Standing standing) {
        LocalDate due = standing.due();
        if (due == null || !scenario.asOf().isAfter(due)) {
            return Optional.empty();
        }
        boolean byShifts = scenario.requirement() instanceof Interval interval
                && interval.every() instanceof IntervalLength.IntervalInShifts;
        LocalDate yesterday = scenario.asOf().minusDays(1);
        return Optional.ofNullable(
                byShifts
                        ? scenario.diary().firstShiftAfter(yesterday)
                        : new Walk(scenario.diary()).firstWorked(scenario.asOf()));
    }

    private static boolean has(Standing standing, Class<? extends EvaluationStep> type) {
        return !all(standing, type).isEmpty();
    }

    private static <T extends EvaluationStep> List<T> all(Standing standing, Class<T> type) {
        return standing.working().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
