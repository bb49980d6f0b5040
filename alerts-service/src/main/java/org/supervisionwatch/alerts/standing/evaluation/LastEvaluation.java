package org.supervisionwatch.alerts.standing.evaluation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a person in post was evaluated before.
 *
 * @param evaluatedOn the last day
 * @param changedAt the last change of whether they are watched, which is not before the first evaluation
 */
public record LastEvaluation(LocalDate evaluatedOn, Instant changedAt) {}
