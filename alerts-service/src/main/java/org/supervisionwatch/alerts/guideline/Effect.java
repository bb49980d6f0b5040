package org.supervisionwatch.alerts.guideline;

/** What an absence does to the clock. All of them keep a due date off the days away. */
public sealed interface Effect {

    /** A due date never falls on a day away; nothing else. */
    record Roll() implements Effect {}

    /** Also: a week not worked at all does not count. */
    record SkipWeek() implements Effect {}

    /** As skipping weeks; in windows its days are not countable either. */
    record Exclude() implements Effect {}

    /**
     * The clock stands still and starts anew on return.
     *
     * @param withinBusinessDays how soon after the first day back supervision is due
     */
    record Restart(int withinBusinessDays) implements Effect {}

    /** Whether a week it covers, and in which nothing is worked, is blank. */
    default boolean blanksWeeks() {
        return switch (this) {
            case Roll _ -> false;
            case SkipWeek _, Exclude _, Restart _ -> true;
        };
    }
}
