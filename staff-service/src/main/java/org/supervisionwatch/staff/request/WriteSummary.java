package org.supervisionwatch.staff.request;

/**
 * The effect of a write, returned beside the view.
 *
 * @param applied false if the body was ignored because its {@code sourceAsOf} is older than the last one applied
 * @param changed false if the write made no difference
 */
public record WriteSummary(boolean applied, boolean changed) {}
