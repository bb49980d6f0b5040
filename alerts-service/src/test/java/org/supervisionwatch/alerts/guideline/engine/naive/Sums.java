package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;

/** Calculates the credited and required amounts of one window. */
final class Sums {

    private final WindowRequirement requirement;
    private final PersonInPost person;
    private final Diary diary;
    private final List<LocalDate> days;
    private final List<LocalDate> countable = new ArrayList<>();
    private final Set<YearMonth> months = new HashSet<>();
    private final List<Session> counted = new ArrayList<>();

    Sums(WindowRequirement requirement, PersonInPost person, Period window, Diary diary, Knowing knowing) {
        this.requirement = requirement;
        this.person = person;
        this.diary = diary;
        this.days = Calendar.days(window);
        Walk walk = new Walk(diary);
        for (LocalDate day : days) {
            months.add(YearMonth.from(day));
            if (walk.countable(day)) {
                countable.add(day);
            }
        }
        for (Session session : knowing.held()) {
            if (days.contains(session.date()) && !countsForNone(session)) {
                counted.add(session);
            }
        }
    }

    private boolean countsForNone(Session session) {
        return requirement instanceof Quantity quantity
                && quantity.distinct() == Quantity.DistinctBy.INTERVENTION
                && session.intervention() == null;
    }

    boolean nothingAsked() {
        boolean noClinicalWork = months.stream()
                .allMatch(month ->
                        Integer.valueOf(0).equals(person.clinicalMinutes().get(month)));
        return countable.isEmpty() || (requirement.terms().exemptWithoutClinicalWork() && noClinicalWork);
    }

    boolean factMissing() {
        return switch (requirement) {
            case Ratio _ -> !person.clinicalMinutes().keySet().containsAll(months);
            case Quantity quantity -> quantity.partTime() != null && fte(quantity.partTime()) == null;
        };
    }

    Rational required() {
        return switch (requirement) {
            case Ratio ratio -> share(ratio);
            case Quantity quantity -> {
                Rational whole = reduced(Rational.whole(quantity.atLeast()), quantity.partTime());
                yield quantity.partial() == Quantity.PartialWindowRule.FULL
                        ? whole
                        : whole.times(Rational.whole(countable.size())).by(Rational.whole(days.size()));
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

    Rational credited() {
        if (requirement instanceof Quantity quantity && quantity.measure() == Quantity.QuantityMeasure.SESSIONS) {
            return Rational.whole(different(quantity.distinct()));
        }
        CreditRule.CreditCap cap = requirement.terms().credit().cap();
        Rational limited = Rational.NOTHING;
        Rational others = Rational.NOTHING;
        for (Session session : counted) {
            if (cap != null && session.form() == cap.form()) {
                limited = limited.and(Worth.of(session, requirement.terms()));
            } else {
                others = others.and(Worth.of(session, requirement.terms()));
            }
        }
        return cap == null
                ? others
                : others.and(limited.orIfLess(required().times(Rational.decimal(cap.shareOfRequired()))));
    }

    private int different(Quantity.@Nullable DistinctBy distinct) {
        if (distinct == null) {
            return counted.size();
        }
        Set<Object> different = new HashSet<>();
        for (Session session : counted) {
            different.add(
                    distinct == Quantity.DistinctBy.ISO_WEEK ? Walk.monday(session.date()) : session.intervention());
        }
        return different.size();
    }

    Set<StandingFlag> flags() {
        boolean crowded = counted.stream().anyMatch(session -> Knowing.crowded(session, requirement.counts()));
        return crowded ? EnumSet.of(StandingFlag.GROUP_TOO_LARGE) : Set.of();
    }
}
