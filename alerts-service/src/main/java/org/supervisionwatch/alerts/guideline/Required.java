package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Quantity.Partial;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes.Basis;

/** What a window asks for, in minutes or sessions as the requirement measures. Guideline rule 12. */
final class Required {

    private static final int MINUTES_OF_AN_HOUR = 60;

    /** So many that minutes can be reckoned from it. */
    private static final int PLACES_OF_A_SHARE = 6;

    private final Windowed windowed;
    private final Person person;
    private final CountableDays countable;

    Required(Windowed windowed, Person person, CountableDays countable) {
        this.windowed = windowed;
        this.person = person;
        this.countable = countable;
    }

    /** Null if a fact is missing; the trail says which. */
    @Nullable Fraction in(Period window, Trail trail) {
        return switch (windowed) {
            case Quantity quantity -> quantity(quantity, window, trail);
            case Ratio ratio -> ratio(ratio, window, trail);
        };
    }

    /** The sum over the months a window touches; null unless all of them are known. */
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

    private @Nullable Fraction ratio(Ratio ratio, Period window, Trail trail) {
        Integer clinical = clinicalMinutes(window);
        if (clinical == null) {
            trail.add(new Step.FactMissing(Step.Condition.CLINICAL_MINUTES));
            return null;
        }
        Fraction required = share(ratio.share(), clinical);
        trail.add(new WindowStep.Shared(ratio.share(), clinical, required.rounded()));
        return required;
    }

    private static Fraction share(Ratio.Share share, int clinicalMinutes) {
        return switch (share) {
            case Ratio.PerHour(var minutes) ->
                Fraction.of(minutes).times(Fraction.of(clinicalMinutes)).dividedBy(Fraction.of(MINUTES_OF_AN_HOUR));
            case Ratio.Tiers tiers -> Fraction.of(tiers.tierOf(clinicalMinutes).need());
        };
    }

    private @Nullable Fraction quantity(Quantity quantity, Period window, Trail trail) {
        Fraction whole = Fraction.of(quantity.atLeast());
        trail.add(new WindowStep.Asked(quantity.atLeast(), quantity.measure()));
        explainDays(quantity, window, trail);
        Fraction hers = quantity.partTime() == null ? whole : partTime(quantity.partTime(), whole, window, trail);
        return hers == null || quantity.partial() == Partial.FULL ? hers : partial(hers, window, trail);
    }

    private void explainDays(Quantity quantity, Period window, Trail trail) {
        if (!trail.isKept() || (quantity.partTime() == null && quantity.partial() == Partial.FULL)) {
            return;
        }
        int days = countableIn(window);
        if (days < daysOf(window)) {
            trail.add(new WindowStep.LeftOut(days, daysOf(window), countable.leftOut(window.from(), window.last())));
        }
    }

    private @Nullable Fraction partTime(ProrateMinutes rule, Fraction whole, Period window, Trail trail) {
        Fraction fte = fte(rule.basis(), window);
        if (fte == null) {
            trail.add(new Step.FactMissing(Step.Condition.FTE));
            return null;
        }
        trail.add(new WindowStep.MeanFte(fte.rounded(PLACES_OF_A_SHARE), rule.basis()));
        if (fte.compareTo(Fraction.of(rule.appliesBelowFte())) >= 0) {
            return whole;
        }
        Fraction share = whole.times(fte).dividedBy(Fraction.of(rule.referenceFte()));
        Fraction required = whole.min(Fraction.of(rule.floor()).max(share));
        trail.add(new WindowStep.ProratedMinutes(rule, required.rounded()));
        return required;
    }

    private Fraction partial(Fraction whole, Period window, Trail trail) {
        int days = countableIn(window);
        Fraction required = whole.times(Fraction.of(days)).dividedBy(Fraction.of(daysOf(window)));
        if (days < daysOf(window)) {
            trail.add(new WindowStep.ProratedWindow(days, daysOf(window), required.rounded()));
        }
        return required;
    }

    private @Nullable Fraction fte(Basis basis, Period window) {
        return basis == Basis.CLINICAL_FTE && person.profile().clinicalFte() != null
                ? Fraction.of(person.profile().clinicalFte())
                : meanFte(window);
    }

    /** The mean over the days that count, each with the pattern in force on it; null if one of them has no share. */
    private @Nullable Fraction meanFte(Period window) {
        Fraction sum = Fraction.ZERO;
        LocalDate from = window.from();
        while (!from.isAfter(window.last())) {
            LocalDate to = person.lastDayOfPatternOn(from, window.last());
            int days = countable.between(from, to);
            Pattern pattern = person.patternOn(from);
            Fte fte = pattern == null ? null : pattern.fte();
            if (days > 0 && fte == null) {
                return null;
            }
            if (days > 0 && fte != null) {
                sum = sum.plus(Fraction.of(fte).times(Fraction.of(days)));
            }
            from = to.plusDays(1);
        }
        return sum.dividedBy(Fraction.of(countableIn(window)));
    }

    private int countableIn(Period window) {
        return countable.between(window.from(), window.last());
    }

    private static int daysOf(Period window) {
        return (int) ChronoUnit.DAYS.between(window.from(), window.last()) + 1;
    }
}
