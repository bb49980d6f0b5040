package org.supervisionwatch.alerts.guideline.engine.calendar;

/** What an absence does to the clock. All of them keep a due date off the days away. */
public sealed interface AbsenceEffect {

    /** A due date never falls on a day away; nothing else. */
    record RollDueDate() implements AbsenceEffect {}

    /** Also: a week not worked at all does not count. */
    record SkipWeek() implements AbsenceEffect {}

    /** As skipping weeks; in windows its days are not countable either. */
    record ExcludeDays() implements AbsenceEffect {}

    /**
     * The clock stands still and starts anew on return.
     *
     * @param withinBusinessDays how soon after the first day back supervision is due
     */
    record RestartClock(int withinBusinessDays) implements AbsenceEffect {}

    /** Whether a week it covers, and in which nothing is worked, is blank. */
    default boolean blanksWeeks() {
        return switch (this) {
            case RollDueDate _ -> false;
            case SkipWeek _, ExcludeDays _, RestartClock _ -> true;
        };
    }
}
