package org.supervisionwatch.alerts.guideline.engine.calendar;

/** Why a day is not a working day of a person. */
public enum DayOffReason {
    NOT_IN_POST,
    NOT_A_WORKING_DAY,
    BANK_HOLIDAY,
    AWAY,
    /** In a window: before the day from which the requirement applies. */
    BEFORE_ASKED
}
