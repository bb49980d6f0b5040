package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** Evaluates rule 11: intervals in shifts. */
final class NaiveShifts {

    private final int every;
    private final PersonInPost person;
    private final Telling telling;
    private final LocalDate asOf;
    private final @Nullable LocalDate anchor;

    NaiveShifts(int every, PersonInPost person, Telling telling) {
        this.every = every;
        this.person = person;
        this.telling = telling;
        this.asOf = telling.asOf();
        this.anchor = telling.anchor();
    }

    Answer answer() {
        List<LocalDate> shifts = counted();
        LocalDate due = numbered(shifts, every);
        LocalDate next = numbered(shifts, every + 1);
        LocalDate belowFrom = next == null ? null : next.plusDays(1);
        LocalDate soon = soon(shifts);
        return telling.answer(
                state(due, soon, belowFrom), telling.dates(due, due, soon, belowFrom), worked(shifts), null, false);
    }

    private List<LocalDate> counted() {
        LocalDate from = firstDayCounted();
        return person.shifts().stream()
                .filter(shift -> !shift.isBefore(from) && telling.diary().inPost(shift))
                .sorted()
                .toList();
    }

    /** After the latest session, but neither before the post nor before the rule was asked. */
    private LocalDate firstDayCounted() {
        LocalDate first = person.post().start();
        if (anchor != null && !anchor.isBefore(first)) {
            first = anchor.plusDays(1);
        }
        LocalDate asked = person.appliesFrom();
        return asked != null && asked.isAfter(first) ? asked : first;
    }

    private static @Nullable LocalDate numbered(List<LocalDate> shifts, int number) {
        return shifts.size() < number ? null : shifts.get(number - 1);
    }

    private @Nullable LocalDate soon(List<LocalDate> shifts) {
        if (every <= 2) {
            return firstDayCounted();
        }
        LocalDate before = numbered(shifts, every - 2);
        return before == null ? null : before.plusDays(1);
    }

    private int worked(List<LocalDate> shifts) {
        int worked = 0;
        for (LocalDate shift : shifts) {
            worked += shift.isBefore(asOf) ? 1 : 0;
        }
        return worked;
    }

    private StandingState state(@Nullable LocalDate due, @Nullable LocalDate soon, @Nullable LocalDate belowFrom) {
        if (belowFrom != null && !asOf.isBefore(belowFrom)) {
            return StandingState.BELOW_GUIDELINE;
        }
        if (due != null && asOf.isAfter(due)) {
            return StandingState.OVERDUE;
        }
        return soon != null && !asOf.isBefore(soon) ? telling.dueSoon(due) : telling.notLate();
    }
}
