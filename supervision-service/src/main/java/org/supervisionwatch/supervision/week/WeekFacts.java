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
 * What the page is made of.
 *
 * @param today in the organisation's zone
 * @param sessions hers, of some weeks back to the end of this week, by date
 * @param people those whom the sessions name and those whom she supervises, as far as they are on the roster
 * @param alerts of people whom she supervises
 * @param alertsAreNew whether the feed they come from is up to date
 */
public record WeekFacts(
        WeekSupervisor who,
        LocalDate today,
        List<SessionRow> sessions,
        Map<UUID, DirectoryPerson> people,
        List<Supervisee> supervisees,
        List<OpenAlert> alerts,
        boolean alertsAreNew) {

    /** How far back a booking without an outcome is asked about, and groups are remembered. */
    private static final int WEEKS_BACK = 8;

    /** The first day of which sessions are looked at. */
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
