package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.util.Set;

/**
 * Which absences do what.
 *
 * @param kinds the kinds of absence it names
 * @param minDays the calendar length from which it holds
 */
public record PauseRule(Set<String> kinds, int minDays, AbsenceEffect effect) {

    public PauseRule {
        kinds = Set.copyOf(kinds);
    }
}
