package org.supervisionwatch.alerts.schedule;

/** What became of a sentence that somebody wrote. */
public sealed interface ScheduleReading {

    record Read(Schedule schedule) implements ScheduleReading {}

    /** @param message what is wrong, and what is expected, with an example */
    record Refused(String message) implements ScheduleReading {}
}
