package org.supervisionwatch.alerts.guideline;

/** How many sit together. */
public enum Form {
    INDIVIDUAL,
    GROUP,
    PEER
}
