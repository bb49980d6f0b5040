package org.supervisionwatch.alerts.brake;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** How a held change ended. */
public enum ChangeDecision {
    /** The posts end as told. */
    CONFIRMED,
    /** The ends were a mistake: the posts go on as before. */
    REJECTED,
    /** The facts were corrected, so that nothing was left to decide. */
    CORRECTED;

    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
