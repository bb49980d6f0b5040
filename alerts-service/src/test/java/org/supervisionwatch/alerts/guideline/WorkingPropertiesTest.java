package org.supervisionwatch.alerts.guideline;

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
import org.supervisionwatch.alerts.guideline.naive.Diary;
import org.supervisionwatch.alerts.guideline.naive.Walk;

/** From the working of an interval alone a reader can redo the arithmetic. */
class WorkingPropertiesTest {

    private static final int MANY = 4_000;

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void theDatesCanBeRedoneFromTheWorking(Kind kind) {
        Histories.all(kind, MANY, RedoneDates::check);
    }

    @ParameterizedTest
    @EnumSource
    void theWorkingBeginsWithTheRuleAndSaysWhyNothingIsAsked(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            boolean inPost = scenario.diary().inPost(scenario.asOf());
            assertThat(standing.working().getFirst())
                    .isEqualTo(new Step.GovernedBy(scenario.requirement().rule()));
            assertThat(standing.working()
                            .contains(new Step.NotInPost(scenario.person().post())))
                    .isEqualTo(!inPost || outOfPost(scenario, standing));
            assertThat(has(standing, Step.FactMissing.class) || standing.state() != State.UNKNOWN)
                    .isTrue();
            assertThat(reasonGiven(standing) || standing.state() != State.NOT_APPLICABLE)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void everySessionIsInTheWorkingOfAnInterval(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            if (standing.state() == State.NOT_APPLICABLE || noConditionKnown(scenario, standing)) {
                return;
            }
            SessionsInWorking sessions =
                    new SessionsInWorking(scenario.requirement().counts(), scenario.asOf());
            Map<String, Shortfall> leftOut = sessions.leftOut(scenario.sessions(), _ -> true);
            assertThat(SessionsInWorking.said(standing.working())).isEqualTo(leftOut);
            counted(scenario, standing, sessions);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void whatElseMattersIsInTheWorkingOfAnInterval(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Interval interval = (Interval) scenario.requirement();
            Standing standing = scenario.standing();
            if (standing.state() == State.NOT_APPLICABLE || standing.state() == State.UNKNOWN) {
                return;
            }
            boolean byDays = !(interval.every() instanceof Every.Shifts);
            boolean stopped = has(standing, Step.Stopped.class);
            Diary diary = scenario.diary();
            boolean away = diary.effect(scenario.asOf()) != null;
            LocalDate anchor = standing.anchor();
            assertThat(has(standing, Step.NoneYet.class)).isEqualTo(anchor == null);
            assertThat(has(standing, Step.AwayOnTheDay.class)).isEqualTo(byDays && away && !stopped);
            assertThat(has(standing, Step.SupervisorAway.class))
                    .isEqualTo(standing.flags().contains(Flag.NEEDS_COVER));
            assertThat(has(standing, Step.NoDueDate.class)).isEqualTo(standing.due() == null && !stopped);
            assertThat(has(standing, Step.FteInForce.class))
                    .isEqualTo(byDays && !stopped && anchor != null && diary.fte(anchor) != null);
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

    private static boolean noConditionKnown(Scenario scenario, Standing standing) {
        return standing.state() == State.UNKNOWN
                && !standing.working().contains(new Step.FactMissing(Step.Condition.FTE));
    }

    private static boolean reasonGiven(Standing standing) {
        return has(standing, Step.NotInPost.class)
                || has(standing, Step.ConditionNotMet.class)
                || has(standing, WindowStep.BeganBeforeAsked.class);
    }

    private static void counted(Scenario scenario, Standing standing, SessionsInWorking sessions) {
        List<Step.Counted> counted = all(standing, Step.Counted.class);
        Set<LocalDate> dates = counted.stream().map(Step.Counted::date).collect(Collectors.toSet());
        if (standing.state() != State.UNKNOWN) {
            assertThat(dates).isEqualTo(standing.anchor() == null ? Set.of() : Set.of(standing.anchor()));
        }
        for (Step.Counted each : counted) {
            Session session = scenario.sessions().stream()
                    .filter(candidate -> each.session().equals(candidate.id()))
                    .findAny()
                    .orElseThrow();
            assertThat(each.minutes()).isEqualTo(sessions.minutes(session));
            assertThat(each.crowded()).isEqualTo(sessions.tooLarge(session, each.minutes()));
        }
        assertThat(counted).isSortedAccordingTo(Comparator.comparing(Step.Counted::minutes));
    }

    private static Optional<LocalDate> fix(Standing standing) {
        return all(standing, Step.SmallestFix.class).stream()
                .map(Step.SmallestFix::by)
                .findAny();
    }

    private static Optional<LocalDate> expectedFix(Scenario scenario, Standing standing) {
        LocalDate due = standing.due();
        if (due == null || !scenario.asOf().isAfter(due)) {
            return Optional.ofNullable(due);
        }
        return nextShift(scenario)
                .or(() -> Optional.ofNullable(new Walk(scenario.diary()).firstWorked(scenario.asOf())));
    }

    private static Optional<LocalDate> nextShift(Scenario scenario) {
        boolean byShifts =
                scenario.requirement() instanceof Interval interval && interval.every() instanceof Every.Shifts;
        return byShifts
                ? scenario.person().shifts().stream()
                        .filter(shift -> !shift.isBefore(scenario.asOf()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean has(Standing standing, Class<? extends Step> type) {
        return !all(standing, type).isEmpty();
    }

    private static <T extends Step> List<T> all(Standing standing, Class<T> type) {
        return standing.working().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
