package org.supervisionwatch.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** How alerts ended: above all, how often it had happened and nobody had recorded it. It only reads. */
@ApplicationScoped
public class Endings {

    private static final String CLOSED = """
            select pack, requirement, cause, count(*)::integer as alerts,
                   count(*) filter (where asserted)::integer as asserted
              from episode
             where organisation_id = ? and kind = 'lapse' and alerted_on is not null and closed_on between ? and ?
             group by pack, requirement, cause order by pack, requirement, cause
            """;

    private final Sql sql;

    Endings(Sql sql) {
        this.sql = sql;
    }

    /**
     * The alerts of one requirement that closed.
     *
     * @param byCause how many for each cause
     * @param itHadHappened how many of them ended because a session had been held in time and was only recorded later
     * @param loggedFromMail how many of them ended with a session that somebody logged from a mail
     */
    public record EndingView(
            String pack,
            String requirement,
            int alerts,
            Map<String, Integer> byCause,
            int itHadHappened,
            int loggedFromMail) {}

    /** By pack and requirement. @param from the first day, {@code to} is the last, in the organisation's zone */
    public List<EndingView> of(UUID organisationId, LocalDate from, LocalDate to) {
        Map<List<String>, List<Line>> lines = sql.list(CLOSED, Endings::read, organisationId, from, to).stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.pack(), line.requirement()), LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream().map(Endings::view).toList();
    }

    private record Line(String pack, String requirement, Cause cause, int alerts, int asserted) {}

    private static EndingView view(List<Line> lines) {
        Map<String, Integer> byCause = new TreeMap<>();
        lines.forEach(line -> byCause.put(line.cause().code(), line.alerts()));
        return new EndingView(
                lines.getFirst().pack(),
                lines.getFirst().requirement(),
                lines.stream().mapToInt(Line::alerts).sum(),
                byCause,
                byCause.getOrDefault(Cause.LATE_RECORD.code(), 0),
                lines.stream().mapToInt(Line::asserted).sum());
    }

    private static Line read(Row row) throws SQLException {
        return new Line(
                row.text("pack"),
                row.text("requirement"),
                Cause.of(row.text("cause")),
                row.number("alerts"),
                row.number("asserted"));
    }
}
