package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** On whose side it lay that somebody did not come or that it was called off. */
public enum ResponsibleParty {
    @JsonProperty("supervisor")
    SUPERVISOR,

    @JsonProperty("supervisee")
    SUPERVISEE,

    @JsonProperty("service")
    SERVICE
}
