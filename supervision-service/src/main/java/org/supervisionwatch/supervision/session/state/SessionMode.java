package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where it takes place. */
public enum SessionMode {
    @JsonProperty("in_person")
    IN_PERSON,

    @JsonProperty("video")
    VIDEO,

    @JsonProperty("phone")
    PHONE
}
