package org.supervisionwatch.alerts.guideline.engine.requirement;

/** The form of a session: individual, group or peer. */
public enum SessionFormat {
    INDIVIDUAL,
    GROUP,
    PEER
}
