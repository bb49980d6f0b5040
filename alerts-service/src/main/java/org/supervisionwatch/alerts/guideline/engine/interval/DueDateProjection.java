package org.supervisionwatch.alerts.guideline.engine.interval;

import org.supervisionwatch.alerts.guideline.engine.verdict.DeadlineDates;

/** What lies ahead from a footing. */
record DueDateProjection(DueDateBasis footing, DueDateResult course, DeadlineDates deadline) {}
