package org.supervisionwatch.alerts.guideline.engine.interval;

import org.supervisionwatch.alerts.guideline.engine.verdict.DeadlineDates;

/** A due date with its dates, cached for as long as the basis stays the same. */
record DueDateProjection(DueDateBasis basis, DueDateResult result, DeadlineDates deadline) {}
