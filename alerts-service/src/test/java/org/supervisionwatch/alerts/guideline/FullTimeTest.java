package org.supervisionwatch.alerts.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.Examples.FULL_TIME;
import static org.supervisionwatch.alerts.guideline.Examples.fullTimer;
import static org.supervisionwatch.alerts.guideline.Examples.held;
import static org.supervisionwatch.alerts.guideline.Examples.history;
import static org.supervisionwatch.alerts.guideline.Examples.june;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.Quantity.Measure;
import org.supervisionwatch.alerts.guideline.Quantity.Partial;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes.Basis;

/**
 * For somebody full-time the prorated rule equals the unprorated one. An interval must lie between floor and ceiling and be a
 * multiple of what it is rounded to; minutes must apply below full time only, and not go by clinical hours that are fewer.
 * Each of these has an exception here, and so has somebody whose hours nobody knows.
 */
class FullTimeTest {

    private static final int MANY = 5_000;

    @ParameterizedTest
    @EnumSource(names = "INTERVAL")
    void anIntervalIsTheSameFullTimeAsUnprorated(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Interval interval = (Interval) scenario.requirement();
            if (interval.every() instanceof Every.Days(int days)) {
                PartTime prorated = new PartTime.ProrateInterval(days - 3, days + 5, days);
                Scenario fullTime = fullTime(scenario);
                assertThat(fullTime.with(with(interval, prorated)).answer())
                        .isEqualTo(fullTime.with(with(interval, new PartTime.Same()))
                                .answer());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "QUANTITY")
    void minutesAreTheSameFullTimeAsUnprorated(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Quantity quantity = (Quantity) scenario.requirement();
            if (quantity.measure() == Measure.MINUTES) {
                Scenario fullTime = fullTime(scenario);
                assertThat(fullTime.with(with(quantity, prorate(Basis.CONTRACTED_FTE, "0.8")))
                                .answer())
                        .isEqualTo(fullTime.with(with(quantity, null)).answer());
            }
        });
    }

    @Test
    void tenDaysRoundedDownToWeeksAreSevenForAFullTimerToo() {
        assertThat(tenDays(new PartTime.ProrateInterval(null, null, 7))
                        .standing()
                        .due())
                .isEqualTo(june(9));
    }

    @Test
    void aFloorAboveTheIntervalHoldsForAFullTimerToo() {
        assertThat(tenDays(new PartTime.ProrateInterval(14, null, 1)).standing().due())
                .isEqualTo(june(16));
    }

    @Test
    void aCeilingBelowTheIntervalHoldsForAFullTimerToo() {
        assertThat(tenDays(new PartTime.ProrateInterval(null, 8, 1)).standing().due())
                .isEqualTo(june(10));
    }

    @Test
    void hoursNobodyKnowsAreNotFullTime() {
        Scenario scenario = tenDays(new PartTime.ProrateInterval(null, null, 1));
        Scenario unknown = scenario.withPatterns(List.of(Examples.week(june(1), null)));
        assertThat(unknown.standing().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aFullTimerWithHalfHerTimeInClinicIsAskedHalfTheClinicalMinutes() {
        Person half = withClinicalFte(new BigDecimal("0.5"));
        assertThat(ninetyMinutes(Basis.CLINICAL_FTE, half)).isEqualByComparingTo("45");
        assertThat(ninetyMinutes(Basis.CONTRACTED_FTE, half)).isEqualByComparingTo("90");
    }

    private static Scenario tenDays(PartTime partTime) {
        return history(Examples.every(10, partTime), fullTimer(), june(3), held(june(2)));
    }

    private static BigDecimal ninetyMinutes(Basis basis, Person person) {
        Quantity quantity = new Quantity(
                Rules.RULE,
                Measure.MINUTES,
                90,
                null,
                prorate(basis, "1"),
                Partial.FULL,
                Examples.terms(new Window.CalendarMonth(), Credit.FULL));
        return history(quantity, person, june(15)).standing().required();
    }

    private static Person withClinicalFte(BigDecimal clinicalFte) {
        Person person = fullTimer();
        return new Person(
                person.post(),
                new Profile("pwp", Set.of(), false, null, null, clinicalFte),
                person.patterns(),
                List.of(),
                List.of(),
                person.clinicalMinutes(),
                List.of(),
                null);
    }

    private static ProrateMinutes prorate(Basis basis, String reference) {
        return new ProrateMinutes(basis, BigDecimal.ONE, new BigDecimal(reference), BigDecimal.ZERO);
    }

    private static Scenario fullTime(Scenario scenario) {
        List<Pattern> patterns = scenario.person().patterns().stream()
                .map(pattern -> new Pattern(pattern.from(), pattern.days(), FULL_TIME))
                .toList();
        return scenario.withPatterns(
                patterns.isEmpty() ? List.of(new Pattern(LocalDate.EPOCH, Set.of(), FULL_TIME)) : patterns);
    }

    private static Interval with(Interval interval, PartTime partTime) {
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

    private static Quantity with(Quantity quantity, @Nullable ProrateMinutes partTime) {
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
