package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;

/** Calculates the dates of an interval in shifts; pauses, restarts and grace do not apply. Guideline rule 11. */
final class ShiftCount {

    private final List<LocalDate> shifts;
    private final int needed;
    private final int first;
    private final LocalDate earliestNotice;

    private ShiftCount(List<LocalDate> shifts, int needed, int first, LocalDate earliestNotice) {
        this.shifts = shifts;
        this.needed = needed;
        this.first = first;
        this.earliestNotice = earliestNotice;
    }

    /** @param needed shifts after the anchor, or from the start of post, after which supervision is due */
    static ShiftCount since(@Nullable LocalDate anchor, int needed, PersonInPost person) {
        LocalDate from = anchor == null ? person.post().start() : anchor.plusDays(1);
        LocalDate countedFrom = person.appliesFrom() == null
                ? from
                : DateComparison.later(from, person.appliesFrom().plusDays(1));
        return new ShiftCount(person.shifts(), needed, before(person.shifts(), countedFrom), from);
    }

    /** Shifts worked since the anchor, or since the start of post; a shift on the day itself does not count yet. */
    static int worked(@Nullable LocalDate anchor, PersonInPost person, LocalDate day) {
        LocalDate from = anchor == null ? person.post().start() : anchor.plusDays(1);
        return Math.max(0, before(person.shifts(), day) - before(person.shifts(), from));
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
        return before == null ? null : DateComparison.later(before.plusDays(1), earliestNotice);
    }

    /** The next shift on or after a day; null if none is rostered. */
    @Nullable LocalDate nextFrom(LocalDate day) {
        int index = before(shifts, day);
        return index < shifts.size() ? shifts.get(index) : null;
    }

    private @Nullable LocalDate shift(int number) {
        int index = first + number - 1;
        return index < shifts.size() ? shifts.get(index) : null;
    }

    private static int before(List<LocalDate> shifts, LocalDate day) {
        int count = 0;
        for (LocalDate shift : shifts) {
            if (!shift.isBefore(day)) {
                break;
            }
            count++;
        }
        return count;
    }
}
