package org.supervisionwatch.alerts.guideline.engine.window;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.Fraction;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.RequirementCondition;
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

    /** The required amount, or the fact that is missing, which the trace names too. */
    WindowDemand in(Period window, EvaluationTrace trace) {
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

    private WindowDemand ratio(Ratio ratio, Period window, EvaluationTrace trace) {
        Integer clinical = clinicalMinutes(window);
        if (clinical == null) {
            return missing(RequirementCondition.CLINICAL_MINUTES, trace);
        }
        Fraction required = share(ratio.share(), clinical);
        trace.add(() -> new WindowStep.RatioApplied(ratio.share(), clinical, required.rounded()));
        return new WindowDemand.AmountRequired(required);
    }

    private static WindowDemand missing(RequirementCondition fact, EvaluationTrace trace) {
        trace.add(new EvaluationStep.FactMissing(fact));
        return new WindowDemand.RequiredFactMissing(fact);
    }

    private static Fraction share(Ratio.RatioFormula share, int clinicalMinutes) {
        return switch (share) {
            case Ratio.RatioPerHour(var minutes) ->
                Fraction.of(minutes).times(Fraction.of(clinicalMinutes)).dividedBy(Fraction.of(MINUTES_PER_HOUR));
            case Ratio.RatioTiers tiers ->
                Fraction.of(tiers.tierOf(clinicalMinutes).need());
        };
    }

    private WindowDemand quantity(Quantity quantity, Period window, EvaluationTrace trace) {
        Fraction whole = Fraction.of(quantity.atLeast());
        trace.add(new WindowStep.AmountAsked(quantity.atLeast(), quantity.measure()));
        explainDays(quantity, window, trace);
        Fraction adjusted = quantity.partTime() == null ? whole : partTime(quantity.partTime(), whole, window, trace);
        if (adjusted == null) {
            return missing(RequirementCondition.FTE, trace);
        }
        return new WindowDemand.AmountRequired(
                quantity.isProrated() ? partial(adjusted, quantity.measure(), window, trace) : adjusted);
    }

    private void explainDays(Quantity quantity, Period window, EvaluationTrace trace) {
        if (!trace.isRecording() || (quantity.partTime() == null && !quantity.isProrated())) {
            return;
        }
        if (countable.in(window) < daysOf(window)) {
            trace.add(daysLeftOut(window));
        }
    }

    WindowStep daysLeftOut(Period window) {
        return new WindowStep.DaysLeftOut(countable.in(window), daysOf(window), countable.excludedDays(window));
    }

    /** Null if the share of full time is not known, or is nought and there is no floor to fall back on. */
    private @Nullable Fraction partTime(MinutesProration rule, Fraction whole, Period window, EvaluationTrace trace) {
        BigDecimal clinical =
                rule.basis() == FteBasis.CLINICAL_FTE ? person.profile().clinicalFte() : null;
        List<WindowStep.ContractedSpell> hours = clinical == null ? contracted(window) : List.of();
        Fraction fte = clinical == null ? mean(hours, window) : Fraction.of(clinical);
        if (fte == null || (fte.numerator().signum() == 0 && rule.floor().signum() == 0)) {
            return null;
        }
        FteBasis basis = clinical == null ? FteBasis.CONTRACTED_FTE : FteBasis.CLINICAL_FTE;
        trace.add(() -> new WindowStep.MeanFte(fte.rounded(FTE_PLACES), basis, hours));
        if (fte.compareTo(Fraction.of(rule.appliesBelowFte())) >= 0) {
            return whole;
        }
        Fraction share = whole.times(fte).dividedBy(Fraction.of(rule.referenceFte()));
        Fraction required = whole.min(Fraction.of(rule.floor()).max(share));
        trace.add(() -> new WindowStep.MinutesProrated(rule, required.rounded()));
        return required;
    }

    private Fraction partial(Fraction whole, QuantityMeasure measure, Period window, EvaluationTrace trace) {
        int days = countable.in(window);
        Fraction required = whole.times(Fraction.of(days)).dividedBy(Fraction.of(daysOf(window)));
        if (days < daysOf(window)) {
            trace.add(() -> new WindowStep.WindowProrated(days, daysOf(window), required.rounded(), measure));
        }
        return required;
    }

    /** The contracts of the days that count, each with the pattern in force; empty if one of them has no share. */
    private List<WindowStep.ContractedSpell> contracted(Period window) {
        List<WindowStep.ContractedSpell> spells = new ArrayList<>(1);
        LocalDate from = window.from();
        while (!from.isAfter(window.last())) {
            LocalDate to = person.lastDayOfPatternOn(from, window.last());
            int days = countable.between(from, to);
            WorkingPattern pattern = person.patternOn(from);
            FullTimeShare fte = pattern == null ? null : pattern.fte();
            if (days > 0 && fte == null) {
                return List.of();
            }
            if (days > 0 && fte != null) {
                spells.add(new WindowStep.ContractedSpell(from, to, fte, days));
            }
            from = to.plusDays(1);
        }
        return spells;
    }

    private @Nullable Fraction mean(List<WindowStep.ContractedSpell> spells, Period window) {
        if (spells.size() == 1) {
            return Fraction.of(spells.getFirst().fte());
        }
        Fraction sum = Fraction.ZERO;
        for (WindowStep.ContractedSpell spell : spells) {
            sum = sum.plus(Fraction.of(spell.fte()).times(Fraction.of(spell.days())));
        }
        return spells.isEmpty() ? null : sum.dividedBy(Fraction.of(countable.in(window)));
    }

    /** A rolling window is as long as it says, however many days it passes over. */
    private int daysOf(Period window) {
        return requirement.terms().window() instanceof Window.RollingDays(int days)
                ? days
                : (int) ChronoUnit.DAYS.between(window.from(), window.last()) + 1;
    }
}
