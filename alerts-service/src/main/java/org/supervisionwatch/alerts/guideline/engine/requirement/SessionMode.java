package org.supervisionwatch.alerts.guideline.engine.requirement;

/** By what means a session is held. */
public enum SessionMode {
    IN_PERSON,
    VIDEO,
    PHONE
}
