package org.supervisionwatch.alerts.guideline.engine.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.engine.Histories;
import org.supervisionwatch.alerts.guideline.engine.Kind;
import org.supervisionwatch.alerts.guideline.engine.RedoneSums;
import org.supervisionwatch.alerts.guideline.engine.Scenario;
import org.supervisionwatch.alerts.guideline.engine.SessionsInWorking;
import org.supervisionwatch.alerts.guideline.engine.calendar.DayOffReason;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.naive.CountingDays;
import org.supervisionwatch.alerts.guideline.engine.naive.Diary;
import org.supervisionwatch.alerts.guideline.engine.naive.Walk;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** The sums of a window can be recalculated from its working alone. */
class WindowWorkingTest {

    private static final int MANY = 4_000;

    @ParameterizedTest
    @EnumSource(names = {"QUANTITY", "RATIO"})
    void theSumsCanBeRedoneFromTheWorking(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            same(RedoneSums.of(aboutTheWindow(standing)), standing.credited(), standing.required());
            WindowFigures progress = standing.progress();
            same(
                    RedoneSums.of(aboutTheRunningOne(standing)),
                    progress == null ? null : progress.credited(),
                    progress == null ? null : progress.required());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"QUANTITY", "RATIO"})
    void everySessionOfAWindowIsInTheWorking(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            if (standing.credited() == null) {
                return;
            }
            Period window = standing.window();
            List<EvaluationStep> working = aboutTheWindow(standing);
            Map<String, NotCountedReason> notCounted = SessionsInWorking.notCounted(working);
            notCounted.values().removeIf(why -> alike(why));
            assertThat(notCounted)
                    .isEqualTo(new SessionsInWorking(scenario.requirement().counts(), scenario.asOf(), scenario.diary())
                            .leftOut(
                                    scenario.sessions(),
                                    session -> !session.date().isBefore(window.from())
                                            && !session.date().isAfter(window.to())
                                            && !session.date().isAfter(scenario.asOf())));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"QUANTITY", "RATIO"})
    void theWorkingContainsTheResult(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            List<EvaluationStep> working = aboutTheWindow(standing);
            boolean below = standing.state() == StandingState.BELOW_GUIDELINE;
            boolean running = isRunning(scenario, standing);
            Optional<WindowStep.WindowLookedAt> lookedAt = first(working, WindowStep.WindowLookedAt.class);
            assertThat(lookedAt.map(WindowStep.WindowLookedAt::window))
                    .isEqualTo(Optional.ofNullable(standing.window()));
            assertThat(lookedAt.filter(WindowStep.WindowLookedAt::running).isPresent())
                    .isEqualTo(running);
            assertThat(first(working, WindowStep.WindowExempt.class).isPresent())
                    .isIn(standing.state() == StandingState.EXEMPT, running && standing.required() == null);
            assertThat(first(working, WindowStep.WindowClosed.class).map(WindowStep.WindowClosed::finalOn))
                    .isEqualTo(Optional.ofNullable(below ? standing.finalOn() : null));
            assertThat(first(working, WindowStep.BeganBeforePost.class).isPresent())
                    .isEqualTo(excused(scenario, standing) && !running);
            if (scenario.rolling()) {
                rollingMissing(scenario, standing, working);
            } else {
                assertThat(first(working, WindowStep.AmountMissing.class)).isEqualTo(missing(scenario, standing));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "QUANTITY")
    void theExcludedDaysAreThoseThatDoNotCount(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            CountingDays days = scenario.countingDays();
            for (EvaluationStep step : aboutTheWindow(standing)) {
                if (step instanceof WindowStep.DaysLeftOut left) {
                    left.leftOut().forEach(over -> notCountable(over, scenario, days));
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "QUANTITY")
    void whatReducesTheAmountIsInTheWorking(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Quantity quantity = (Quantity) scenario.requirement();
            Standing standing = scenario.standing();
            if (standing.credited() == null) {
                return;
            }
            boolean whole = scenario.countingDays().all(standing.window());
            boolean daysMatter =
                    quantity.partTime() != null || quantity.partial() == Quantity.PartialWindowRule.PRORATE;
            List<EvaluationStep> working = aboutTheWindow(standing);
            assertThat(first(working, WindowStep.DaysLeftOut.class).isPresent()).isEqualTo(daysMatter && !whole);
            assertThat(first(working, WindowStep.MeanFte.class).isPresent()).isEqualTo(quantity.partTime() != null);
        });
    }

    private static void notCountable(EvaluationStep.SkippedDays over, Scenario scenario, CountingDays days) {
        for (LocalDate day = over.from(); !day.isAfter(over.to()); day = day.plusDays(1)) {
            assertThat(days.countable(day)).isFalse();
            assertThat(over.why() == DayOffReason.NOT_IN_POST)
                    .isEqualTo(!scenario.diary().inPost(day));
            assertThat(over.why() == DayOffReason.NOT_A_WORKING_DAY && plannedInWeek(day, scenario.diary()))
                    .isFalse();
        }
    }

    private static boolean plannedInWeek(LocalDate day, Diary diary) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.datesUntil(monday.plusDays(7)).anyMatch(each -> diary.inPost(each) && diary.planned(each));
    }

    private static void same(
            WindowStep.@Nullable CreditCompared redone, @Nullable Object credited, @Nullable Object required) {
        assertThat(redone == null ? null : redone.credited()).isEqualTo(credited);
        assertThat(redone == null ? null : redone.required()).isEqualTo(required);
    }

    private static boolean alike(NotCountedReason why) {
        return why == NotCountedReason.SAME_WEEK
                || why == NotCountedReason.SAME_INTERVENTION
                || why == NotCountedReason.NO_INTERVENTION;
    }

    /** Whether somebody is not late for what is missing, though it was asked. */
    private static boolean excused(Scenario scenario, Standing standing) {
        boolean late = standing.state() == StandingState.OVERDUE || standing.state() == StandingState.BELOW_GUIDELINE;
        LocalDate asked = scenario.person().appliesFrom();
        return isShort(standing)
                && !late
                && (asked == null || !standing.window().from().isBefore(asked));
    }

    private static boolean isRunning(Scenario scenario, Standing standing) {
        return standing.window() != null
                && !scenario.rolling()
                && !standing.window().to().isBefore(scenario.asOf());
    }

    private static boolean isShort(Standing standing) {
        return standing.credited() != null && standing.credited().compareTo(standing.required()) < 0;
    }

    /** What is missing, by when, and how many working days are left for it in a running window; checked elsewhere for a rolling one. */
    private static Optional<WindowStep.AmountMissing> missing(Scenario scenario, Standing standing) {
        boolean running = isRunning(scenario, standing);
        boolean late = standing.state() == StandingState.OVERDUE;
        boolean atRisk = standing.state() == StandingState.AT_RISK;
        if (!late && !(running && isShort(standing))) {
            return Optional.empty();
        }
        return Optional.of(new WindowStep.AmountMissing(
                standing.required().subtract(standing.credited()),
                ((WindowRequirement) scenario.requirement()).measure(),
                atRisk
                        ? lastWorked(scenario, standing.window())
                        : standing.window().to(),
                late ? standing.finalOn().minusDays(1) : null,
                running ? daysLeft(scenario, standing.window()) : null));
    }

    private static void rollingMissing(Scenario scenario, Standing standing, List<EvaluationStep> working) {
        Optional<LocalDate> by = first(working, WindowStep.AmountMissing.class).map(WindowStep.AmountMissing::by);
        Optional<LocalDate> shortOn =
                first(working, WindowStep.WindowAtRisk.class).map(WindowStep.WindowAtRisk::on);
        assertThat(shortOn.isPresent()).isEqualTo(standing.state() == StandingState.AT_RISK);
        if (shortOn.isPresent()) {
            assertThat(shortOn.get()).isAfter(scenario.asOf());
            assertThat(by).contains(lastWorked(scenario, new Period(scenario.asOf(), shortOn.get())));
        } else {
            boolean below = standing.state() == StandingState.BELOW_GUIDELINE;
            LocalDate next = new Walk(scenario.diary()).firstWorked(scenario.asOf());
            assertThat(by).isEqualTo(Optional.ofNullable(below ? next : null));
        }
    }

    private static LocalDate lastWorked(Scenario scenario, Period window) {
        return daysWorked(scenario, window).reduce(window.to(), (_, later) -> later);
    }

    private static WindowStep.DaysLeft daysLeft(Scenario scenario, Period window) {
        return new WindowStep.DaysLeft((int) daysWorked(scenario, window).count(), from(scenario, window));
    }

    private static Stream<LocalDate> daysWorked(Scenario scenario, Period window) {
        return from(scenario, window).datesUntil(window.to().plusDays(1)).filter(scenario.diary()::works);
    }

    private static LocalDate from(Scenario scenario, Period window) {
        return window.from().isAfter(scenario.asOf()) ? window.from() : scenario.asOf();
    }

    private static <T extends EvaluationStep> Optional<T> first(List<EvaluationStep> working, Class<T> type) {
        return working.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<EvaluationStep> aboutTheWindow(Standing standing) {
        List<EvaluationStep> about = new ArrayList<>();
        for (EvaluationStep step : standing.working()) {
            if (step instanceof WindowStep.WindowInProgress) {
                break;
            }
            about.add(step);
        }
        return about;
    }

    private static List<EvaluationStep> aboutTheRunningOne(Standing standing) {
        List<EvaluationStep> working = standing.working();
        return working.subList(aboutTheWindow(standing).size(), working.size());
    }
}
