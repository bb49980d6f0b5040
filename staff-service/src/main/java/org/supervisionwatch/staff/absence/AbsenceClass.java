package org.supervisionwatch.staff.absence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may be known of an absence outside this service. In order of precedence: where absences overlap, the first one counts. */
public enum AbsenceClass {
    LONG,
    UNPLANNED,
    PLANNED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
