package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;

/** Calculates the amount that one window requires. */
final class Sums {

    private final WindowRequirement requirement;
    private final PersonInPost person;
    private final Diary diary;
    private final int divisor;
    private final List<LocalDate> days;
    private final List<LocalDate> countable = new ArrayList<>();
    private final List<YearMonth> months;

    Sums(WindowRequirement requirement, PersonInPost person, Period window, Diary diary) {
        this.requirement = requirement;
        this.person = person;
        this.diary = diary;
        this.days = Calendar.all(window);
        this.months = days.stream().map(YearMonth::from).distinct().toList();
        List<LocalDate> counting = new Calendar(requirement.terms().window(), diary).days(window);
        this.divisor = counting.size();
        CountingDays countingDays = new CountingDays(requirement, person, diary);
        for (LocalDate day : counting) {
            if (countingDays.countable(day)) {
                countable.add(day);
            }
        }
    }

    boolean nothingAsked() {
        return countable.isEmpty() || (requirement.terms().exemptWithoutClinicalWork() && noClinicalWork());
    }

    private boolean noClinicalWork() {
        if (hoursTold()) {
            return months.stream().allMatch(month -> person.clinicalMinutes().get(month) == 0);
        }
        return days.stream().noneMatch(diary::expected);
    }

    private boolean hoursTold() {
        return person.clinicalMinutes().keySet().containsAll(months);
    }

    boolean hoursMissing() {
        return requirement instanceof Ratio && !hoursTold();
    }

    /** No FTE is known where one is needed, or it is 0 and no floor says what is asked all the same. */
    boolean fteMissing() {
        if (!(requirement instanceof Quantity quantity) || quantity.partTime() == null) {
            return false;
        }
        Rational fte = fte(quantity.partTime());
        boolean floor = quantity.partTime().floor().signum() > 0;
        return fte == null || (!fte.moreThan(Rational.NOTHING) && !floor);
    }

    Rational required() {
        return switch (requirement) {
            case Ratio ratio -> share(ratio);
            case Quantity quantity -> {
                Rational whole = reduced(Rational.whole(quantity.atLeast()), quantity.partTime());
                yield CountingDays.inProportion(quantity)
                        ? whole.times(Rational.whole(countable.size())).by(Rational.whole(divisor))
                        : whole;
            }
        };
    }

    private Rational share(Ratio ratio) {
        int clinical = 0;
        for (YearMonth month : months) {
            clinical += person.clinicalMinutes().get(month);
        }
        return switch (ratio.share()) {
            case Ratio.RatioPerHour(var minutes) ->
                Rational.whole(clinical).times(Rational.decimal(minutes)).by(Rational.whole(60));
            case Ratio.RatioTiers(List<Ratio.RatioTier> tiers) -> {
                for (Ratio.RatioTier tier : tiers) {
                    if (tier.upToMinutes() == null || clinical <= tier.upToMinutes()) {
                        yield Rational.whole(tier.need());
                    }
                }
                throw new IllegalStateException("The last tier has no end");
            }
        };
    }

    private Rational reduced(Rational whole, @Nullable MinutesProration partTime) {
        if (partTime == null) {
            return whole;
        }
        Rational fte = fte(partTime);
        if (!fte.lessThan(Rational.decimal(partTime.appliesBelowFte()))) {
            return whole;
        }
        Rational less = whole.times(fte).by(Rational.decimal(partTime.referenceFte()));
        return less.orIfMore(Rational.decimal(partTime.floor())).orIfLess(whole);
    }

    private @Nullable Rational fte(MinutesProration partTime) {
        if (partTime.basis() == FteBasis.CLINICAL_FTE && person.profile().clinicalFte() != null) {
            return Rational.decimal(person.profile().clinicalFte());
        }
        Rational sum = Rational.NOTHING;
        for (LocalDate day : countable) {
            FullTimeShare fte = diary.fte(day);
            if (fte == null) {
                return null;
            }
            sum = sum.and(Rational.decimal(fte.hours()).by(Rational.decimal(fte.fullTimeHours())));
        }
        return sum.by(Rational.whole(countable.size()));
    }

    /** The part of the countable days that is left from a day on. */
    Rational shareLeft(LocalDate from) {
        long left = countable.stream().filter(day -> !day.isBefore(from)).count();
        return Rational.whole(left).by(Rational.whole(countable.size()));
    }
}
