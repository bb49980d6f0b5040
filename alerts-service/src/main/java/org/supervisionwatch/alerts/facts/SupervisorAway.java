package org.supervisionwatch.alerts.facts;

import org.supervisionwatch.alerts.guideline.Period;

/** Days on which the supervisor for one type of supervision is away. */
record SupervisorAway(String type, Period away) {}
