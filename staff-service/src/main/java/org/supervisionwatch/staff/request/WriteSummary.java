package org.supervisionwatch.staff.request;

/**
 * What a write did; stands in its answer beside the view.
 *
 * @param applied false if {@code sourceAsOf} is older than the one applied before
 * @param changed false if nothing is different now
 */
public record WriteSummary(boolean applied, boolean changed) {}
