package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the session takes place. */
public enum SessionMode {
    @JsonProperty("in_person")
    IN_PERSON,

    @JsonProperty("video")
    VIDEO,

    @JsonProperty("phone")
    PHONE
}
