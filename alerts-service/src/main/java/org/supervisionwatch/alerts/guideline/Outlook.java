package org.supervisionwatch.alerts.guideline;

/** What lies ahead from a footing. */
record Outlook(Footing footing, Course course, Deadline deadline) {}
