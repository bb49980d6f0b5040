package org.supervisionwatch.alerts.guideline;

/** By what means a session is held. */
public enum Mode {
    IN_PERSON,
    VIDEO,
    PHONE
}
