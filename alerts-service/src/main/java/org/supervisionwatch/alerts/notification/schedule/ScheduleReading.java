package org.supervisionwatch.alerts.notification.schedule;

/** The result of parsing the sentence of a schedule. */
public sealed interface ScheduleReading {

    record ScheduleRead(TeamSchedule schedule) implements ScheduleReading {}

    /** @param message what is wrong, and what is expected, with an example */
    record ScheduleRefused(String message) implements ScheduleReading {}
}
