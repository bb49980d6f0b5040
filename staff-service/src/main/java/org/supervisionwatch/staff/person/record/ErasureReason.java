package org.supervisionwatch.staff.person.record;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** Why a person is erased. */
public enum ErasureReason {
    RETENTION_ENDED,
    ERASURE_REQUEST,
    ENTERED_IN_ERROR;

    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
