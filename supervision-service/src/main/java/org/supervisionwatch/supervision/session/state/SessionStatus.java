package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The status of a session. */
public enum SessionStatus {
    @JsonProperty("booked")
    BOOKED,

    @JsonProperty("held")
    HELD,

    @JsonProperty("cancelled")
    CANCELLED,

    @JsonProperty("missed")
    MISSED;

    public boolean isHeldOrMissed() {
        return this == HELD || this == MISSED;
    }

    public boolean isCancelledOrMissed() {
        return this == CANCELLED || this == MISSED;
    }
}
