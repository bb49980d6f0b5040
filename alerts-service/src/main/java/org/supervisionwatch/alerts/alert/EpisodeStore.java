package org.supervisionwatch.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** The episodes and the history of what was decided about them. Its callers own the transaction. */
@ApplicationScoped
public class EpisodeStore {

    private static final String OPEN = """
            insert into episode (organisation_id, team_id, person_id, assignment_id, pack, requirement, window_from,
                                 anchor_on, opened_at, opened_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """;
    private static final String REOPEN = """
            update episode set closed_at = null, closed_on = null, cause = null, reopenings = reopenings + 1, team_id = ?
             where id = ?
            """;
    private static final String KEEP = "update episode set anchor_on = ?, team_id = coalesce(?, team_id) where id = ?";
    private static final String CLOSE = "update episode set closed_at = ?, closed_on = ?, cause = ? where id = ?";
    private static final String REMEMBER = """
            insert into episode_history (episode_id, person_id, assignment_id, pack, requirement, window_from,
                                         transition, reason, decided_at, decided_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    EpisodeStore(Sql sql) {
        this.sql = sql;
    }

    /** Every episode of these people, open and closed. */
    public List<Episode> ofPeople(Collection<UUID> people) {
        return sql.list("select * from episode where person_id = any (?::uuid[])", EpisodeStore::read, people);
    }

    public UUID open(UUID organisationId, @Nullable UUID teamId, Subject of, @Nullable LocalDate anchor, Moment now) {
        return sql.one(
                        OPEN,
                        row -> row.uuid("id"),
                        organisationId,
                        teamId,
                        of.personId(),
                        of.assignmentId(),
                        of.pack(),
                        of.requirement(),
                        of.windowFrom(),
                        anchor,
                        now.at(),
                        now.on())
                .orElseThrow();
    }

    public void reopen(UUID episodeId, @Nullable UUID teamId) {
        sql.run(REOPEN, teamId, episodeId);
    }

    /** It goes on, perhaps since another session and in another team. */
    public void keep(UUID episodeId, @Nullable LocalDate anchor, @Nullable UUID teamId) {
        sql.run(KEEP, anchor, teamId, episodeId);
    }

    public void close(UUID episodeId, Cause cause, Moment now) {
        sql.run(CLOSE, now.at(), now.on(), cause.code(), episodeId);
    }

    /** Adds a line to the history; lines are never changed. */
    public void remember(@Nullable UUID episodeId, Subject of, String transition, String reason, Moment now) {
        sql.run(
                REMEMBER,
                episodeId,
                of.personId(),
                of.assignmentId(),
                of.pack(),
                of.requirement(),
                of.windowFrom(),
                transition,
                reason,
                now.at(),
                now.on());
    }

    /**
     * When something was decided.
     *
     * @param on the same moment as a civil date in the organisation's zone
     */
    public record Moment(Instant at, LocalDate on) {}

    /** Reads the columns of an episode from any query that has them. */
    public static Episode read(Row row) throws SQLException {
        String cause = row.textOrNull("cause");
        return new Episode(
                row.uuid("id"),
                new Subject(
                        row.uuid("person_id"),
                        row.uuidOrNull("assignment_id"),
                        row.text("pack"),
                        row.text("requirement"),
                        row.dateOrNull("window_from")),
                row.uuidOrNull("team_id"),
                row.dateOrNull("anchor_on"),
                row.date("opened_on"),
                row.dateOrNull("closed_on"),
                cause == null ? null : Cause.valueOf(cause.toUpperCase(Locale.ROOT)),
                row.number("reopenings"));
    }
}
