package org.supervisionwatch.staff.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The body that answers a write: what it did, and the view. */
public record WriteResult<V>(
        @JsonUnwrapped WriteSummary effects, @JsonUnwrapped V view) {}
