package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The format of supervision. */
public enum SessionFormat {
    @JsonProperty("individual")
    INDIVIDUAL,

    @JsonProperty("group")
    GROUP,

    @JsonProperty("peer")
    PEER
}
