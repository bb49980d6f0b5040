package org.supervisionwatch.alerts.guideline.engine.requirement;

/** How a session is held: in person, by video or by phone. */
public enum SessionMode {
    IN_PERSON,
    VIDEO,
    PHONE
}
