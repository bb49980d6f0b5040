package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of it. */
public enum SessionStatus {
    @JsonProperty("booked")
    BOOKED,

    @JsonProperty("held")
    HELD,

    @JsonProperty("cancelled")
    CANCELLED,

    @JsonProperty("missed")
    MISSED
}
