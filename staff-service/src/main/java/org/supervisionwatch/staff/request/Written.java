package org.supervisionwatch.staff.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The body that answers a write: the view, and what the write did.
 *
 * @param applied false if {@code sourceAsOf} is older than the one applied before
 * @param changed false if nothing is different now
 */
public record Written<V>(
        boolean applied, boolean changed, @JsonUnwrapped V view) {}
