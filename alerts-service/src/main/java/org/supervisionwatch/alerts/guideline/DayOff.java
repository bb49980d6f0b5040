package org.supervisionwatch.alerts.guideline;

/** Why somebody does not work on a day. */
public enum DayOff {
    NOT_IN_POST,
    NOT_A_WORKING_DAY,
    BANK_HOLIDAY,
    AWAY
}
