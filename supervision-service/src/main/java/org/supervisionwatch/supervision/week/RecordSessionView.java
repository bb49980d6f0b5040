package org.supervisionwatch.supervision.week;

import java.util.List;

/**
 * The page on which somebody says that a session has happened, ready to be written.
 *
 * @param by whose word it is
 * @param supervisor empty if the mail knew none: then she is asked for
 * @param asksSupervisor whether she is asked for
 * @param minutes as entered
 * @param date an ISO date, as entered
 * @param today an ISO date: no later one can be chosen
 * @param recorded what was recorded, in words; empty while nothing is
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
        List<String> faults) {}
