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
        Diary.@Nullable Pause restart = restart();
        if (restart != null && restart.endsOnOrAfter(asOf)) {
            return undated(StandingState.PAUSED, null);
        }
        if (diary.rota().unknown(asOf)) {
            return undated(diary.pause(asOf) == null ? StandingState.UNKNOWN : StandingState.PAUSED, null);
        }
        if (fteMissing()) {
            return undated(StandingState.UNKNOWN, null);
        }
        LocalDate returned =
                restart == null ? null : walk.firstWorked(restart.to().plusDays(1));
        LocalDate dueRaw = dueRaw(restart, returned);
        LocalDate uncapped = dueRaw == null ? null : walk.firstWorked(dueRaw);
        if (uncapped == null) {
            return undated(diary.pause(asOf) == null ? telling.notLate() : StandingState.PAUSED, returned);
        }
        LocalDate cap = restart == null ? cap() : null;
        boolean capped = cap != null && cap.isBefore(uncapped);
        LocalDate due = capped ? cap : uncapped;
        LocalDate belowFrom = belowFrom(due);
        return telling.answer(
                state(due, belowFrom), telling.dates(dueRaw, due, soon(due), belowFrom), null, returned, capped);
    }

    /** No FTE is known where one is needed, or it is 0 and no ceiling says what is asked all the same. */
    private boolean fteMissing() {
        if (anchor == null || !(interval.partTime() instanceof PartTimeRule.IntervalProration prorate)) {
            return false;
        }
        FullTimeShare fte = diary.fte(anchor);
        return fte == null || (fte.hours().signum() == 0 && prorate.ceilingDays() == null);
    }

    private Answer undated(StandingState state, @Nullable LocalDate returned) {
        return telling.answer(state, Answer.Dates.NONE, null, returned, false);
    }

    /** The last absence that stopped the clock and ended neither before the post nor before the anchor. */
    private Diary.@Nullable Pause restart() {
        Diary.Pause last = null;
        for (Diary.Pause pause : diary.pauses()) {
            if (pause.effect() instanceof AbsenceEffect.RestartClock
                    && !pause.from().isAfter(asOf)
                    && pause.endsOnOrAfter(person.post().start())
                    && (anchor == null || pause.endsOnOrAfter(anchor))
                    && (last == null || pause.from().isAfter(last.from()))) {
                last = pause;
            }
        }
        return last;
    }

    /** Whether the latest session was before the post, which has begun anew since. */
    private boolean returnToPost() {
        return anchor != null && anchor.isBefore(person.post().start());
    }

    private @Nullable LocalDate dueRaw(Diary.@Nullable Pause restart, @Nullable LocalDate returned) {
        LocalDate first = person.post().start().plusDays(interval.firstWithinDays());
        LocalDate plain = anchor == null ? first : oneIntervalAfter(anchor, diary.fte(anchor));
        LocalDate dueRaw = plain;
        if (restart != null && restart.effect() instanceof AbsenceEffect.RestartClock(int within)) {
            dueRaw = returned == null ? null : later(plain, walk.businessDaysAfter(within, returned));
        } else if (anchor != null) {
            dueRaw = walk.overBlankWeeks(anchor, plain);
        }
        if (dueRaw != null && returnToPost()) {
            dueRaw = later(dueRaw, first);
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

    /** No hours at all stretch the interval as far as it may be stretched. */
    private static long prorated(int days, PartTimeRule.IntervalProration prorate, FullTimeShare fte) {
        Rational prorated = fte.hours().signum() == 0
                ? Rational.whole(prorate.ceilingDays())
                : Rational.whole(days)
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
        if (anchor == null || returnToPost() || interval.hardCapDays() == null) {
            return null;
        }
        LocalDate cap = anchor.plusDays(interval.hardCapDays());
        LocalDate earliest = asked();
        return walk.firstWorked(earliest == null ? cap : later(cap, earliest));
    }

    /** Who works by shifts is not below before the day after their next shift, and not while none is known. */
    private @Nullable LocalDate belowFrom(LocalDate due) {
        LocalDate afterGrace = due.plusDays(interval.graceDays() + 1L);
        if (!diary.withoutFixedDays(due)) {
            return afterGrace;
        }
        LocalDate next = diary.rota().firstShiftAfter(due);
        return next == null ? null : later(afterGrace, next.plusDays(1));
    }

    private StandingState state(LocalDate due, @Nullable LocalDate belowFrom) {
        if (asOf.isAfter(due)) {
            return belowFrom == null || asOf.isBefore(belowFrom)
                    ? StandingState.OVERDUE
                    : StandingState.BELOW_GUIDELINE;
        }
        if (diary.pause(asOf) != null) {
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
