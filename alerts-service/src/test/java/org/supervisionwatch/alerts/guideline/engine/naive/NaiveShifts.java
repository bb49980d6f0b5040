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
        List<LocalDate> all = since();
        List<LocalDate> shifts = asked(all);
        LocalDate due = numbered(shifts, every);
        LocalDate next = numbered(shifts, every + 1);
        LocalDate belowFrom = next == null ? null : next.plusDays(1);
        LocalDate soon = soon(shifts);
        return telling.answer(
                state(due, soon, belowFrom), telling.dates(due, due, soon, belowFrom), worked(all), null, false);
    }

    private List<LocalDate> since() {
        LocalDate from = anchor == null ? person.post().start() : anchor.plusDays(1);
        return person.shifts().stream().filter(shift -> !shift.isBefore(from)).toList();
    }

    /** Only the shifts after the day from which the requirement applies. */
    private List<LocalDate> asked(List<LocalDate> shifts) {
        LocalDate asked = person.appliesFrom();
        return shifts.stream()
                .filter(shift -> asked == null || shift.isAfter(asked))
                .toList();
    }

    private static @Nullable LocalDate numbered(List<LocalDate> shifts, int number) {
        return shifts.size() < number ? null : shifts.get(number - 1);
    }

    private @Nullable LocalDate soon(List<LocalDate> shifts) {
        if (every <= 2) {
            return anchor == null ? person.post().start() : anchor.plusDays(1);
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
