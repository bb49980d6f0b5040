package org.supervisionwatch.supervision.week;

import java.util.List;

/**
 * The content of the page for recording a session.
 *
 * @param by who reports it
 * @param supervisor empty if the mail knew none, and the page asks for one
 * @param asksSupervisor whether the page asks for the supervisor
 * @param minutes as entered
 * @param date an ISO date, as entered
 * @param today an ISO date: the latest that can be chosen
 * @param recorded date and minutes that were recorded; empty if nothing is recorded yet
 * @param doubts what is doubtful about what was recorded
 */
public record RecordSessionView(
        String organisation,
        String name,
        String what,
        String by,
        String supervisor,
        boolean asksSupervisor,
        String minutes,
        String date,
        String today,
        String recorded,
        List<String> doubts,
        List<String> faults) {}
