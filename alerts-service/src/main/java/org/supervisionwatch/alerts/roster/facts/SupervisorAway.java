package org.supervisionwatch.alerts.roster.facts;

import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/** Days on which the supervisor for one type of supervision is away. */
record SupervisorAway(String type, Period away) {}
