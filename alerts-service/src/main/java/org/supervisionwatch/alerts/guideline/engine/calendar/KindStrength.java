package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.util.List;
import java.util.Set;

/** How strongly a kind of absence holds together: a stronger one takes a weaker one between two of its parts into itself. */
enum KindStrength {
    PLANNED,
    UNPLANNED,
    LONG;

    static final List<KindStrength> STRONGEST_FIRST = List.of(LONG, UNPLANNED, PLANNED);

    private static final Set<String> UNPLANNED_KINDS = Set.of("sickness", "carers_leave", "compassionate_leave");
    private static final Set<String> LONG_KINDS =
            Set.of("maternity", "paternity", "adoption", "parental", "sabbatical", "secondment", "suspension");

    static KindStrength of(Absence absence) {
        if (LONG_KINDS.contains(absence.kind())) {
            return LONG;
        }
        return UNPLANNED_KINDS.contains(absence.kind()) ? UNPLANNED : PLANNED;
    }
}
