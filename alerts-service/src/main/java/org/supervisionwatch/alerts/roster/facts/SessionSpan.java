package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which sessions of a person are read. One of which everything happened and was recorded before is left out.
 *
 * @param since all from this day on
 * @param flaggedSince from this day on, no later than the other, those that have one of the flags
 */
public record SessionSpan(LocalDate since, LocalDate flaggedSince, Set<String> flags) {

    /** All sessions that there ever were. */
    static final SessionSpan ALL = new SessionSpan(LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 1), Set.of());

    public SessionSpan {
        flags = Set.copyOf(flags);
    }
}
