package org.supervisionwatch.staff.absence;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** The class of an absence: all that is published about its reason. In order of precedence: where absences overlap, the first class counts. */
public enum AbsenceClass {
    LONG,
    UNPLANNED,
    PLANNED;

    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
