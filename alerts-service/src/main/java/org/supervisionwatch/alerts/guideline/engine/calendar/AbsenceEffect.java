package org.supervisionwatch.alerts.guideline.engine.calendar;

/** The effect of an absence on the clock. With every effect, a due date never falls on a day away. */
public sealed interface AbsenceEffect {

    /** No further effect. */
    record RollDueDate() implements AbsenceEffect {}

    /** A week in which the person does not work at all does not count. */
    record SkipWeek() implements AbsenceEffect {}

    /** As {@link SkipWeek}; in windows the days do not count either. */
    record ExcludeDays() implements AbsenceEffect {}

    /**
     * The clock is paused and restarts on return.
     *
     * @param withinBusinessDays business days after the first day back within which supervision is due
     */
    record RestartClock(int withinBusinessDays) implements AbsenceEffect {}

    /** Whether a week in which nothing is worked is blank if such an absence covers it. */
    default boolean blanksWeeks() {
        return switch (this) {
            case RollDueDate _ -> false;
            case SkipWeek _, ExcludeDays _, RestartClock _ -> true;
        };
    }

    /** Whether the days of such an absence do not count in windows. */
    default boolean excludesDays() {
        return switch (this) {
            case ExcludeDays _, RestartClock _ -> true;
            case RollDueDate _, SkipWeek _ -> false;
        };
    }
}
