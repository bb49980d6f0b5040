package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.engine.Examples.FULL_TIME;
import static org.supervisionwatch.alerts.guideline.engine.Examples.fullTimer;
import static org.supervisionwatch.alerts.guideline.engine.Examples.held;
import static org.supervisionwatch.alerts.guideline.engine.Examples.history;
import static org.supervisionwatch.alerts.guideline.engine.Examples.june;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/**
 * For full-timers the prorated rule equals the unprorated one, if an interval lies between floor and ceiling and is a multiple of
 * its rounding, and if minutes are reduced below full time only and not by a lower clinical FTE. For each of these conditions, and
 * for unknown hours, there is a counterexample.
 */
class FullTimeTest {

    private static final int MANY = 5_000;

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void anIntervalIsTheSameFullTimeAsUnprorated(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Interval interval = (Interval) scenario.requirement();
            if (interval.every() instanceof IntervalLength.IntervalInDays(int days)) {
                PartTimeRule prorated = new PartTimeRule.IntervalProration(days - 3, days + 5, days);
                Scenario fullTime = fullTime(scenario);
                assertThat(fullTime.with(with(interval, prorated)).answer())
                        .isEqualTo(fullTime.with(with(interval, new PartTimeRule.IntervalUnchanged()))
                                .answer());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "QUANTITY")
    void minutesAreTheSameFullTimeAsUnprorated(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Quantity quantity = (Quantity) scenario.requirement();
            if (quantity.measure() == QuantityMeasure.MINUTES) {
                Scenario fullTime = fullTime(scenario);
                assertThat(fullTime.with(with(quantity, prorate(FteBasis.CONTRACTED_FTE, "0.8")))
                                .answer())
                        .isEqualTo(fullTime.with(with(quantity, null)).answer());
            }
        });
    }

    @Test
    void tenDaysRoundedDownToWeeksAreSevenForAFullTimerToo() {
        assertThat(tenDays(new PartTimeRule.IntervalProration(null, null, 7))
                        .standing()
                        .due())
                .isEqualTo(june(9));
    }

    @Test
    void aFloorAboveTheIntervalHoldsForAFullTimerToo() {
        assertThat(tenDays(new PartTimeRule.IntervalProration(14, null, 1))
                        .standing()
                        .due())
                .isEqualTo(june(16));
    }

    @Test
    void aCeilingBelowTheIntervalHoldsForAFullTimerToo() {
        assertThat(tenDays(new PartTimeRule.IntervalProration(null, 8, 1))
                        .standing()
                        .due())
                .isEqualTo(june(10));
    }

    @Test
    void unknownHoursAreNotFullTime() {
        Scenario scenario = tenDays(new PartTimeRule.IntervalProration(null, null, 1));
        Scenario unknown = scenario.withPatterns(List.of(Examples.week(june(1), null)));
        assertThat(unknown.standing().state()).isEqualTo(StandingState.UNKNOWN);
    }

    @Test
    void aFullTimerWithHalfClinicalFteNeedsHalfTheMinutes() {
        PersonInPost half = withClinicalFte(new BigDecimal("0.5"));
        assertThat(ninetyMinutes(FteBasis.CLINICAL_FTE, half)).isEqualByComparingTo("45");
        assertThat(ninetyMinutes(FteBasis.CONTRACTED_FTE, half)).isEqualByComparingTo("90");
    }

    private static Scenario tenDays(PartTimeRule partTime) {
        return history(Examples.every(10, partTime), fullTimer(), june(3), held(june(2)));
    }

    private static BigDecimal ninetyMinutes(FteBasis basis, PersonInPost person) {
        Quantity quantity = new Quantity(
                Rules.RULE,
                QuantityMeasure.MINUTES,
                90,
                null,
                prorate(basis, "1"),
                PartialWindowRule.FULL,
                Examples.terms(new Window.CalendarMonth(), CreditRule.FULL));
        return history(quantity, person, june(15)).standing().required();
    }

    private static PersonInPost withClinicalFte(BigDecimal clinicalFte) {
        PersonInPost person = fullTimer();
        return new PersonInPost(
                person.post(),
                new PersonProfile("pwp", Set.of(), false, null, null, clinicalFte),
                person.patterns(),
                List.of(),
                List.of(),
                person.clinicalMinutes(),
                List.of(),
                null);
    }

    private static MinutesProration prorate(FteBasis basis, String reference) {
        return new MinutesProration(basis, BigDecimal.ONE, new BigDecimal(reference), BigDecimal.ZERO);
    }

    private static Scenario fullTime(Scenario scenario) {
        List<WorkingPattern> patterns = scenario.person().patterns().stream()
                .map(pattern -> new WorkingPattern(pattern.from(), pattern.weeks(), FULL_TIME))
                .toList();
        return scenario.withPatterns(
                patterns.isEmpty() ? List.of(new WorkingPattern(LocalDate.EPOCH, Set.of(), FULL_TIME)) : patterns);
    }

    private static Interval with(Interval interval, PartTimeRule partTime) {
        return new Interval(
                interval.rule(),
                interval.every(),
                interval.counts(),
                interval.when(),
                partTime,
                interval.firstWithinDays(),
                interval.graceDays(),
                interval.hardCapDays(),
                interval.dueSoonBusinessDays(),
                interval.pauses(),
                interval.escalateAfterDays());
    }

    private static Quantity with(Quantity quantity, @Nullable MinutesProration partTime) {
        return new Quantity(
                quantity.rule(),
                quantity.measure(),
                quantity.atLeast(),
                quantity.distinct(),
                partTime,
                quantity.partial(),
                quantity.terms());
    }
}
