package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a person cannot be expected on a day. The reason for an absence is not known here. */
public enum UnavailabilityReason {
    @JsonProperty("not_in_post")
    NOT_IN_POST,

    @JsonProperty("away")
    AWAY,

    @JsonProperty("not_a_working_day")
    NOT_A_WORKING_DAY
}
