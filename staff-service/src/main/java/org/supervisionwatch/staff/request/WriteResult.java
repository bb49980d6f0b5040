package org.supervisionwatch.staff.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The response body of a write: its effect and the view, as one flat object. */
public record WriteResult<V>(
        @JsonUnwrapped WriteSummary effects, @JsonUnwrapped V view) {}
