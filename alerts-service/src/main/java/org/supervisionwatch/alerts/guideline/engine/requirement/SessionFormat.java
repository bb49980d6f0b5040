package org.supervisionwatch.alerts.guideline.engine.requirement;

/** How many sit together. */
public enum SessionFormat {
    INDIVIDUAL,
    GROUP,
    PEER
}
