package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.Fraction;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Calculates what a window requires, in minutes or sessions as the requirement measures. Guideline rule 12. */
final class RequiredAmountCalculator {

    private static final int MINUTES_PER_HOUR = 60;

    /** Enough places to recalculate minutes from the share. */
    private static final int FTE_PLACES = 6;

    private final WindowRequirement requirement;
    private final PersonInPost person;
    private final CountableDays countable;

    RequiredAmountCalculator(WindowRequirement requirement, PersonInPost person, CountableDays countable) {
        this.requirement = requirement;
        this.person = person;
        this.countable = countable;
    }

    /** The required amount; null if a fact is missing, which the trace names. */
    @Nullable Fraction in(Period window, EvaluationTrace trace) {
        return switch (requirement) {
            case Quantity quantity -> quantity(quantity, window, trace);
            case Ratio ratio -> ratio(ratio, window, trace);
        };
    }

    /** The clinical minutes of the months that overlap the window; null unless all of them are known. */
    @Nullable Integer clinicalMinutes(Period window) {
        int sum = 0;
        YearMonth last = YearMonth.from(window.last());
        for (YearMonth month = YearMonth.from(window.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            Integer minutes = person.clinicalMinutes().get(month);
            if (minutes == null) {
                return null;
            }
            sum += minutes;
        }
        return sum;
    }

    private @Nullable Fraction ratio(Ratio ratio, Period window, EvaluationTrace trace) {
        Integer clinical = clinicalMinutes(window);
        if (clinical == null) {
            trace.add(new EvaluationStep.FactMissing(EvaluationStep.RequirementCondition.CLINICAL_MINUTES));
            return null;
        }
        Fraction required = share(ratio.share(), clinical);
        trace.add(() -> new WindowStep.RatioApplied(ratio.share(), clinical, required.rounded()));
        return required;
    }

    private static Fraction share(Ratio.RatioFormula share, int clinicalMinutes) {
        return switch (share) {
            case Ratio.RatioPerHour(var minutes) ->
                Fraction.of(minutes).times(Fraction.of(clinicalMinutes)).dividedBy(Fraction.of(MINUTES_PER_HOUR));
            case Ratio.RatioTiers tiers ->
                Fraction.of(tiers.tierOf(clinicalMinutes).need());
        };
    }

    private @Nullable Fraction quantity(Quantity quantity, Period window, EvaluationTrace trace) {
        Fraction whole = Fraction.of(quantity.atLeast());
        trace.add(new WindowStep.AmountAsked(quantity.atLeast(), quantity.measure()));
        explainDays(quantity, window, trace);
        Fraction adjusted = quantity.partTime() == null ? whole : partTime(quantity.partTime(), whole, window, trace);
        return adjusted == null || quantity.partial() == PartialWindowRule.FULL
                ? adjusted
                : partial(adjusted, window, trace);
    }

    private void explainDays(Quantity quantity, Period window, EvaluationTrace trace) {
        if (!trace.isRecording() || (quantity.partTime() == null && quantity.partial() == PartialWindowRule.FULL)) {
            return;
        }
        int days = countable.in(window);
        if (days < daysOf(window)) {
            trace.add(new WindowStep.DaysLeftOut(days, daysOf(window), countable.excludedDays(window)));
        }
    }

    private @Nullable Fraction partTime(MinutesProration rule, Fraction whole, Period window, EvaluationTrace trace) {
        Fraction fte = fte(rule.basis(), window);
        if (fte == null) {
            trace.add(new EvaluationStep.FactMissing(EvaluationStep.RequirementCondition.FTE));
            return null;
        }
        trace.add(() -> new WindowStep.MeanFte(fte.rounded(FTE_PLACES), rule.basis()));
        if (fte.compareTo(Fraction.of(rule.appliesBelowFte())) >= 0) {
            return whole;
        }
        Fraction share = whole.times(fte).dividedBy(Fraction.of(rule.referenceFte()));
        Fraction required = whole.min(Fraction.of(rule.floor()).max(share));
        trace.add(() -> new WindowStep.MinutesProrated(rule, required.rounded()));
        return required;
    }

    private Fraction partial(Fraction whole, Period window, EvaluationTrace trace) {
        int days = countable.in(window);
        Fraction required = whole.times(Fraction.of(days)).dividedBy(Fraction.of(daysOf(window)));
        if (days < daysOf(window)) {
            trace.add(() -> new WindowStep.WindowProrated(days, daysOf(window), required.rounded()));
        }
        return required;
    }

    private @Nullable Fraction fte(FteBasis basis, Period window) {
        return basis == FteBasis.CLINICAL_FTE && person.profile().clinicalFte() != null
                ? Fraction.of(person.profile().clinicalFte())
                : meanFte(window);
    }

    /** The mean share over the days that count, each with the pattern in force on it; null if one of them has no share. */
    private @Nullable Fraction meanFte(Period window) {
        Fraction sum = Fraction.ZERO;
        LocalDate from = window.from();
        while (!from.isAfter(window.last())) {
            LocalDate to = person.lastDayOfPatternOn(from, window.last());
            int days = countable.between(from, to);
            WorkingPattern pattern = person.patternOn(from);
            FullTimeShare fte = pattern == null ? null : pattern.fte();
            if (days > 0 && fte == null) {
                return null;
            }
            if (days > 0 && fte != null) {
                sum = sum.plus(Fraction.of(fte).times(Fraction.of(days)));
            }
            from = to.plusDays(1);
        }
        return sum.dividedBy(Fraction.of(countable.in(window)));
    }

    private static int daysOf(Period window) {
        return (int) ChronoUnit.DAYS.between(window.from(), window.last()) + 1;
    }
}
