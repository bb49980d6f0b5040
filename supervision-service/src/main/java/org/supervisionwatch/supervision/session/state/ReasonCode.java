package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a session did not take place, a person did not attend, or a record was corrected. A closed list without free text. {@code absent}
 * says only that a person was away, never why.
 */
public enum ReasonCode {
    @JsonProperty("absent")
    ABSENT(false),

    @JsonProperty("clinical_pressure")
    CLINICAL_PRESSURE(false),

    @JsonProperty("workload")
    WORKLOAD(false),

    @JsonProperty("technical_problem")
    TECHNICAL_PROBLEM(false),

    @JsonProperty("no_room")
    NO_ROOM(false),

    @JsonProperty("travel")
    TRAVEL(false),

    @JsonProperty("forgotten")
    FORGOTTEN(false),

    @JsonProperty("service_closed")
    SERVICE_CLOSED(false),

    @JsonProperty("not_known")
    NOT_KNOWN(false),

    @JsonProperty("rescheduled")
    RESCHEDULED(true),

    @JsonProperty("entered_in_error")
    ENTERED_IN_ERROR(true),

    @JsonProperty("wrong_date")
    WRONG_DATE(true),

    @JsonProperty("wrong_minutes")
    WRONG_MINUTES(true),

    @JsonProperty("wrong_type")
    WRONG_TYPE(true),

    @JsonProperty("wrong_person")
    WRONG_PERSON(true),

    @JsonProperty("late_information")
    LATE_INFORMATION(true),

    @JsonProperty("other")
    OTHER(true);

    private final boolean corrects;

    ReasonCode(boolean corrects) {
        this.corrects = corrects;
    }

    /** Whether it can be the reason for correcting a record, and not only for a session that did not take place. */
    public boolean corrects() {
        return corrects;
    }
}
