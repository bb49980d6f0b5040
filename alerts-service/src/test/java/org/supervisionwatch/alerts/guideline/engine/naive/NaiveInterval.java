package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** Evaluates rules 2 to 10 for intervals in days and months. */
final class NaiveInterval {

    private final Interval interval;
    private final PersonInPost person;
    private final LocalDate asOf;
    private final Diary diary;
    private final Walk walk;
    private final Telling telling;
    private final @Nullable LocalDate anchor;

    NaiveInterval(PersonInPost person, Telling telling) {
        this.interval = telling.interval();
        this.person = person;
        this.asOf = telling.asOf();
        this.diary = telling.diary();
        this.walk = new Walk(diary);
        this.telling = telling;
        this.anchor = telling.anchor();
    }

    Answer answer() {
        Diary.@Nullable Stretch restart = restart();
        if (restart != null && endedNotBefore(asOf, restart)) {
            return undated(StandingState.PAUSED, null);
        }
        if (anchor != null
                && interval.partTime() instanceof PartTimeRule.IntervalProration
                && diary.fte(anchor) == null) {
            return Answer.ofState(StandingState.UNKNOWN);
        }
        LocalDate returned =
                restart == null ? null : walk.firstWorked(restart.to().plusDays(1));
        LocalDate dueRaw = dueRaw(restart, returned);
        LocalDate uncapped = dueRaw == null ? null : walk.firstWorked(dueRaw);
        if (uncapped == null) {
            return undated(diary.effect(asOf) == null ? telling.notLate() : StandingState.PAUSED, returned);
        }
        LocalDate cap = restart == null ? cap() : null;
        boolean capped = cap != null && cap.isBefore(uncapped);
        LocalDate due = capped ? cap : uncapped;
        LocalDate belowFrom = due.plusDays(interval.graceDays() + 1L);
        return telling.answer(state(due), telling.dates(dueRaw, due, soon(due), belowFrom), null, returned, capped);
    }

    private Answer undated(StandingState state, @Nullable LocalDate returned) {
        return telling.answer(state, Answer.Dates.NONE, null, returned, false);
    }

    /** The last absence that stopped the clock and ended neither before the post nor before the anchor. */
    private Diary.@Nullable Stretch restart() {
        Diary.Stretch last = null;
        for (Diary.Stretch stretch : diary.stretches()) {
            boolean began = !stretch.from().isAfter(asOf);
            if (stretch.effect() instanceof AbsenceEffect.RestartClock
                    && began
                    && endedNotBefore(person.post().start(), stretch)
                    && (anchor == null || endedNotBefore(anchor, stretch))
                    && (last == null || stretch.from().isAfter(last.from()))) {
                last = stretch;
            }
        }
        return last;
    }

    private static boolean endedNotBefore(LocalDate day, Diary.Stretch stretch) {
        return stretch.to() == null || !stretch.to().isBefore(day);
    }

    private @Nullable LocalDate dueRaw(Diary.@Nullable Stretch restart, @Nullable LocalDate returned) {
        LocalDate plain = anchor == null
                ? person.post().start().plusDays(interval.firstWithinDays())
                : oneIntervalAfter(anchor, diary.fte(anchor));
        LocalDate dueRaw = plain;
        if (restart != null && restart.effect() instanceof AbsenceEffect.RestartClock(int within)) {
            dueRaw = returned == null ? null : later(plain, walk.businessDaysAfter(within, returned));
        } else if (anchor != null) {
            dueRaw = walk.overBlankWeeks(anchor, plain);
        }
        LocalDate earliest = asked();
        return dueRaw == null || earliest == null ? dueRaw : later(dueRaw, earliest);
    }

    private LocalDate oneIntervalAfter(LocalDate from, @Nullable FullTimeShare fte) {
        if (interval.every() instanceof IntervalLength.IntervalInDays(int days)
                && interval.partTime() instanceof PartTimeRule.IntervalProration prorate) {
            return from.plusDays(prorated(days, prorate, fte));
        }
        return unproratedAfter(from);
    }

    private LocalDate unproratedAfter(LocalDate from) {
        return switch (interval.every()) {
            case IntervalLength.IntervalInDays(int days) -> from.plusDays(days);
            case IntervalLength.IntervalInMonths(int months) -> from.plusMonths(months);
            case IntervalLength.IntervalInShifts _ -> throw new IllegalStateException("Shifts are counted elsewhere");
        };
    }

    private static long prorated(int days, PartTimeRule.IntervalProration prorate, FullTimeShare fte) {
        Rational prorated = Rational.whole(days)
                .times(Rational.decimal(fte.fullTimeHours()))
                .by(Rational.decimal(fte.hours()));
        if (prorate.floorDays() != null) {
            prorated = prorated.orIfMore(Rational.whole(prorate.floorDays()));
        }
        if (prorate.ceilingDays() != null) {
            prorated = prorated.orIfLess(Rational.whole(prorate.ceilingDays()));
        }
        long rounded = 0;
        while (!prorated.lessThan(Rational.whole(rounded + prorate.roundToDays()))) {
            rounded += prorate.roundToDays();
        }
        return rounded;
    }

    /** One unprorated interval after the day from which the requirement applies. */
    private @Nullable LocalDate asked() {
        return person.appliesFrom() == null ? null : unproratedAfter(person.appliesFrom());
    }

    private @Nullable LocalDate cap() {
        if (anchor == null || interval.hardCapDays() == null) {
            return null;
        }
        LocalDate cap = anchor.plusDays(interval.hardCapDays());
        LocalDate earliest = asked();
        return walk.firstWorked(earliest == null ? cap : later(cap, earliest));
    }

    private StandingState state(LocalDate due) {
        if (asOf.isAfter(due)) {
            return asOf.isAfter(due.plusDays(interval.graceDays()))
                    ? StandingState.BELOW_GUIDELINE
                    : StandingState.OVERDUE;
        }
        if (diary.effect(asOf) != null) {
            return StandingState.PAUSED;
        }
        return asOf.isBefore(soon(due)) ? telling.notLate() : telling.dueSoon(due);
    }

    private LocalDate soon(LocalDate due) {
        LocalDate soon = walk.businessDaysBefore(interval.dueSoonBusinessDays(), due);
        return anchor == null ? soon : later(soon, anchor.plusDays(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
