package org.supervisionwatch.supervision.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.Supervisee;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.week.due.OpenAlert;

/**
 * The data behind the supervisor's page.
 *
 * @param today in the organisation's zone
 * @param sessions the supervisor's, from some weeks back to the end of this week, by date
 * @param people those whom the sessions name and the supervisees, as far as they are on the roster
 * @param doubts what is doubtful about a booking, by its id
 * @param alerts of the supervisees
 * @param alertsUpToDate whether the feed of alerts is up to date
 */
public record WeekFacts(
        WeekSupervisor supervisor,
        LocalDate today,
        List<SessionRow> sessions,
        Map<UUID, DirectoryPerson> people,
        List<Supervisee> supervisees,
        Map<UUID, List<String>> doubts,
        List<OpenAlert> alerts,
        boolean alertsUpToDate) {

    /** How far back bookings without an outcome are shown and groups are offered. */
    private static final int WEEKS_BACK = 8;

    /** The first day whose sessions are read. */
    public static LocalDate first(LocalDate today) {
        return monday(today).minusWeeks(WEEKS_BACK);
    }

    /** The last day of this week. */
    public static LocalDate last(LocalDate today) {
        return monday(today).plusDays(6);
    }

    static LocalDate monday(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
