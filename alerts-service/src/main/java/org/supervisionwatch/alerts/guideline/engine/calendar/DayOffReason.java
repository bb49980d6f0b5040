package org.supervisionwatch.alerts.guideline.engine.calendar;

/** Why somebody does not work on a day. */
public enum DayOffReason {
    NOT_IN_POST,
    NOT_A_WORKING_DAY,
    BANK_HOLIDAY,
    AWAY
}
