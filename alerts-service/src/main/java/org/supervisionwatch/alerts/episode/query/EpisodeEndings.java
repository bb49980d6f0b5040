package org.supervisionwatch.alerts.episode.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.chassis.sql.Sql;

/** Counts how alerts ended, and how many ended because a session had been held in time but was recorded late. */
@ApplicationScoped
public class EpisodeEndings {

    private static final String CLOSED = """
            select pack, requirement, cause, count(*)::integer as alerts,
                   count(*) filter (where asserted)::integer as asserted
              from episode
             where organisation_id = :organisation and kind = 'lapse' and alerted_on is not null and closed_on between :from and :to
             group by pack, requirement, cause order by pack, requirement, cause
            """;

    private final Sql sql;

    EpisodeEndings(Sql sql) {
        this.sql = sql;
    }

    /**
     * The alerts of one requirement that closed.
     *
     * @param byCause how many for each cause
     * @param itHadHappened how many ended because a session had been held in time but was recorded late
     * @param loggedFromMail how many ended with a session that somebody recorded from a mail
     */
    public record EndingView(
            String pack,
            String requirement,
            int alerts,
            Map<String, Integer> byCause,
            int itHadHappened,
            int loggedFromMail) {}

    /**
     * The alerts that closed in a period, by pack and requirement.
     *
     * @param from the first day; {@code to} is the last, in the organisation's zone
     */
    public List<EndingView> of(UUID organisationId, LocalDate from, LocalDate to) {
        Map<List<String>, List<EndingCount>> lines = sql
                .of(CLOSED)
                .with("organisation", organisationId)
                .with("from", from)
                .with("to", to)
                .list(EndingCount.class)
                .stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.pack(), line.requirement()), LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream().map(EpisodeEndings::view).toList();
    }

    private record EndingCount(String pack, String requirement, ClosingCause cause, int alerts, int asserted) {}

    private static EndingView view(List<EndingCount> lines) {
        Map<String, Integer> byCause = new TreeMap<>();
        lines.forEach(line -> byCause.put(line.cause().code(), line.alerts()));
        return new EndingView(
                lines.getFirst().pack(),
                lines.getFirst().requirement(),
                lines.stream().mapToInt(EndingCount::alerts).sum(),
                byCause,
                byCause.getOrDefault(ClosingCause.LATE_RECORD.code(), 0),
                lines.stream().mapToInt(EndingCount::asserted).sum());
    }
}
