package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** The parts common to intervals in days, months and shifts: rules 9 and 10, and the flags. */
record Telling(Interval interval, LocalDate asOf, Diary diary, Knowing knowing) {

    @Nullable LocalDate anchor() {
        return knowing.latestHeld();
    }

    Answer answer(
            StandingState state,
            Answer.Dates dates,
            @Nullable Integer shiftsSince,
            @Nullable LocalDate returned,
            boolean capped) {
        LocalDate anchor = anchor();
        return new Answer(
                state,
                anchor,
                shiftsSince,
                dates,
                returned,
                capped,
                knowing.nextBooked(),
                null,
                null,
                null,
                null,
                flags(anchor, dates.due()));
    }

    StandingState notLate() {
        return anchor() == null ? StandingState.AWAITING_FIRST : StandingState.ON_TRACK;
    }

    StandingState dueSoon(@Nullable LocalDate due) {
        LocalDate booked = knowing.nextBooked();
        return booked != null && (due == null || !booked.isAfter(due)) ? StandingState.BOOKED : StandingState.DUE_SOON;
    }

    Answer.Dates dates(
            @Nullable LocalDate dueRaw,
            @Nullable LocalDate due,
            @Nullable LocalDate dueSoonFrom,
            @Nullable LocalDate belowFrom) {
        if (belowFrom == null) {
            return new Answer.Dates(dueRaw, due, dueSoonFrom, null, null, null, List.of());
        }
        Walk walk = new Walk(diary);
        List<LocalDate> escalateOn = interval.escalateAfterDays().stream()
                .map(days -> walk.firstBusinessDay(belowFrom.plusDays(days)))
                .toList();
        return new Answer.Dates(
                dueRaw, due, dueSoonFrom, belowFrom, null, walk.firstBusinessDay(belowFrom), escalateOn);
    }

    private Set<StandingFlag> flags(@Nullable LocalDate anchor, @Nullable LocalDate due) {
        Set<StandingFlag> flags = EnumSet.noneOf(StandingFlag.class);
        List<Session> latest = knowing.held().stream()
                .filter(session -> session.date().equals(anchor))
                .toList();
        if (!latest.isEmpty() && latest.stream().allMatch(session -> Knowing.crowded(session, interval.counts()))) {
            flags.add(StandingFlag.GROUP_TOO_LARGE);
        }
        if (due != null && diary.withoutSupervisor(due)) {
            flags.add(StandingFlag.NEEDS_COVER);
        }
        return flags;
    }
}
