package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many sit together, and who leads. */
public enum SessionFormat {
    @JsonProperty("individual")
    INDIVIDUAL,

    @JsonProperty("group")
    GROUP,

    @JsonProperty("peer")
    PEER
}
