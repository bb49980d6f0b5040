package org.supervisionwatch.staff.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The response body of a write: its effect and the view, as one flat object.
 *
 * @param applied false if the body was ignored because its {@code sourceAsOf} is older than the last one applied
 * @param changed false if the write made no difference
 */
public record WriteResult<V>(
        boolean applied, boolean changed, @JsonUnwrapped V view) {}
