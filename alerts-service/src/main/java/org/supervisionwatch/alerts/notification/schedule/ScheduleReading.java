package org.supervisionwatch.alerts.notification.schedule;

/** What became of a sentence that somebody wrote. */
public sealed interface ScheduleReading {

    record ScheduleRead(TeamSchedule schedule) implements ScheduleReading {}

    /** @param message what is wrong, and what is expected, with an example */
    record ScheduleRefused(String message) implements ScheduleReading {}
}
