package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who was responsible for a cancellation or for a person's not attending. */
public enum ResponsibleParty {
    @JsonProperty("supervisor")
    SUPERVISOR,

    @JsonProperty("supervisee")
    SUPERVISEE,

    @JsonProperty("service")
    SERVICE
}
