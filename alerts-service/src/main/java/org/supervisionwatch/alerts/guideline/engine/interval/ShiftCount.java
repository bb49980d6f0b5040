package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;

/** Calculates the dates of an interval in shifts; pauses, restarts and grace do not apply. Guideline rule 11. */
final class ShiftCount {

    private final List<LocalDate> counted;
    private final int needed;
    private final LocalDate earliestNotice;

    private ShiftCount(List<LocalDate> counted, int needed, LocalDate earliestNotice) {
        this.counted = counted;
        this.needed = needed;
        this.earliestNotice = earliestNotice;
    }

    /** @param needed shifts in post after the anchor, or from the start of post, after which supervision is due */
    static ShiftCount since(@Nullable LocalDate anchor, int needed, PersonInPost person) {
        LocalDate start = person.post().start();
        LocalDate from = anchor == null || anchor.isBefore(start) ? start : anchor.plusDays(1);
        LocalDate appliesFrom = person.appliesFrom();
        LocalDate countedFrom = appliesFrom == null ? from : DateComparison.later(from, appliesFrom);
        int first = person.shiftsBefore(countedFrom);
        LocalDate end = person.post().end();
        int last = end == null ? person.shifts().size() : person.shiftsBefore(end.plusDays(1));
        return new ShiftCount(person.shifts().subList(Math.min(first, last), last), needed, countedFrom);
    }

    /** The shifts worked; a shift on the day itself does not count yet. */
    int worked(LocalDate day) {
        int worked = 0;
        while (worked < counted.size() && counted.get(worked).isBefore(day)) {
            worked++;
        }
        return worked;
    }

    /** The dates of the shifts up to the one after the due date. */
    List<LocalDate> dates() {
        return counted.subList(0, Math.min(counted.size(), needed + 1));
    }

    /** The day of the last shift that may be worked without supervision; null if it is not rostered yet. */
    @Nullable LocalDate due() {
        return shift(needed);
    }

    /** The day after the next shift; null if it is not rostered yet. */
    @Nullable LocalDate belowFrom() {
        LocalDate firstLateShift = shift(needed + 1);
        return firstLateShift == null ? null : firstLateShift.plusDays(1);
    }

    /** Supervision is due soon for the last two shifts; null if the shift before them is not rostered yet. */
    @Nullable LocalDate dueSoonFrom() {
        if (needed <= 2) {
            return earliestNotice;
        }
        LocalDate before = shift(needed - 2);
        return before == null ? null : before.plusDays(1);
    }

    private @Nullable LocalDate shift(int number) {
        return number <= counted.size() ? counted.get(number - 1) : null;
    }
}
