package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
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
        return new Answer(
                state,
                byShifts() ? null : since(state, dates),
                anchor(),
                shiftsSince,
                dates,
                returned,
                capped,
                nextBooked(),
                null,
                null,
                null,
                null,
                null,
                null,
                flags(dates.due()));
    }

    private @Nullable LocalDate since(StandingState state, Answer.Dates dates) {
        return switch (state) {
            case BELOW_GUIDELINE -> dates.belowFrom();
            case OVERDUE -> dates.due().plusDays(1);
            case DUE_SOON, BOOKED -> dates.dueSoonFrom();
            case PAUSED -> diary.pause(asOf).from();
            case NOT_APPLICABLE, EXEMPT, UNKNOWN, AWAITING_FIRST, ON_TRACK, AT_RISK -> null;
        };
    }

    private boolean byShifts() {
        return interval.every() instanceof IntervalLength.IntervalInShifts;
    }

    private @Nullable LocalDate nextBooked() {
        return Knowing.earliest(byShifts() ? knowing.booked() : knowing.standing(diary));
    }

    StandingState notLate() {
        return anchor() == null ? StandingState.AWAITING_FIRST : StandingState.ON_TRACK;
    }

    StandingState dueSoon(@Nullable LocalDate due) {
        LocalDate booked = nextBooked();
        boolean inTime = due != null && booked != null && !booked.isAfter(due);
        return inTime ? StandingState.BOOKED : StandingState.DUE_SOON;
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

    private Set<StandingFlag> flags(@Nullable LocalDate due) {
        Set<StandingFlag> flags = Knowing.flags(onTheAnchor(), interval.counts());
        if (due != null && diary.withoutSupervisor(due)) {
            flags.add(StandingFlag.NEEDS_COVER);
        }
        if (due != null && !byShifts() && bookedOnDayOff()) {
            flags.add(StandingFlag.BOOKED_ON_DAY_OFF);
        }
        return flags;
    }

    private List<Session> onTheAnchor() {
        LocalDate anchor = anchor();
        return knowing.held().stream()
                .filter(session -> session.date().equals(anchor))
                .toList();
    }

    /** Whether none of the bookings on the earliest date stands. */
    private boolean bookedOnDayOff() {
        LocalDate earliest = Knowing.earliest(knowing.booked());
        List<Session> standing = knowing.standing(diary);
        return earliest != null
                && standing.stream().noneMatch(session -> session.date().equals(earliest));
    }
}
