package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.util.Set;

/**
 * The effect of certain kinds of absence on a requirement.
 *
 * @param kinds the kinds of absence it applies to
 * @param minDays minimum length in calendar days
 */
public record PauseRule(Set<String> kinds, int minDays, AbsenceEffect effect) {

    public PauseRule {
        kinds = Set.copyOf(kinds);
    }
}
