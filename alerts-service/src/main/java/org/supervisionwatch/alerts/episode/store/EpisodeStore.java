package org.supervisionwatch.alerts.episode.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.chassis.sql.Column;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads episodes, and appends to their history. Its callers own the transaction. */
@ApplicationScoped
public class EpisodeStore {

    /** Every column of an {@link Episode}, with the acknowledgement in force. To be joined as {@code e}. */
    public static final String COLUMNS = """
            e.*, k.by_name as acknowledged_by, k.reason as acknowledged_reason, k.until_on as acknowledged_until
            """;

    public static final String FROM =
            " episode e left join episode_acknowledgement k on k.episode_id = e.id and e.closed_at is null ";

    private static final String SELECT = "select " + COLUMNS + " from " + FROM;
    private static final String CLOSED = SELECT + """
              join unnest(:people::uuid[], :assignments::uuid[], :packs::text[], :requirements::text[], :windows::date[], :anchors::date[])
                     as given (person_id, assignment_id, pack, requirement, window_from, anchor_on)
                on given.person_id = e.person_id and given.assignment_id is not distinct from e.assignment_id
               and given.pack = e.pack and given.requirement = e.requirement
               and (given.anchor_on is null or e.anchor_on >= given.anchor_on)
               and (e.kind = 'needs_cover' or e.kind = 'lapse' and given.window_from is not distinct from e.window_from)
             where e.closed_at is not null order by e.id for update of e
            """;

    private static final String ADD_HISTORY = """
            insert into episode_history (episode_id, kind, person_id, assignment_id, pack, requirement, window_from,
                                         transition, reason, by_name, level, decided_at, decided_on)
            select episode_id, kind, person_id, assignment_id, pack, requirement, window_from,
                   transition, reason, by, level, decided_at, decided_on from {rows}
            """;

    /** Not every day: only if the latest of these changes was not the same. */
    private static final String ADD_SUPPRESSED = """
            insert into episode_history (episode_id, kind, person_id, assignment_id, pack, requirement, window_from, transition,
                                         reason, level, decided_at, decided_on)
            select e.id, e.kind, e.person_id, e.assignment_id, e.pack, e.requirement, e.window_from, 'not_told', :reason, e.level, :at, :on
              from episode e
             where e.id = :id
               and not exists (select from (select h.transition, h.reason from episode_history h
                                             where h.episode_id = e.id
                                               and h.transition in ('not_told', 'opened', 'reopened', 'held', 'released', 'acknowledged')
                                             order by h.id desc limit 1) latest
                                where latest.transition = 'not_told' and latest.reason = :reason)
            """;

    private final Sql sql;
    private final EpisodeNews news;

    EpisodeStore(Sql sql, EpisodeNews news) {
        this.sql = sql;
        this.news = news;
    }

    /**
     * When something was decided.
     *
     * @param on the same moment as a civil date in the organisation's zone
     */
    public record DecisionMoment(Instant at, LocalDate on) {}

    /**
     * A requirement that somebody may be late for.
     *
     * @param windowFrom null if it has no fixed window
     * @param anchorOn the last session that counts
     */
    public record LapseInQuestion(
            UUID personId,
            @Nullable UUID assignmentId,
            String pack,
            String requirement,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate anchorOn) {}

    /** @param episodeId null if nothing is open */
    public record HistoryLine(
            @Nullable UUID episodeId,
            EpisodeSubject subject,
            EpisodeReview.ReviewTransition line,
            @Nullable EpisodeLevel level,
            @Column("decided_") DecisionMoment decided) {}

    /** The episode, locked; empty if the organisation has none of this id. */
    public Optional<Episode> find(UUID organisationId, UUID episodeId) {
        return sql.of(SELECT + " where e.organisation_id = :organisation and e.id = :id for update of e")
                .with("organisation", organisationId)
                .with("id", episodeId)
                .first(Episode.class);
    }

    /**
     * The open lapses and follow-ups for cover of these people, and of the closed ones those since whose last session no other is left: no
     * other comes back. Locked so that no other transaction decides about them.
     */
    public List<Episode> concerning(List<LapseInQuestion> lapses) {
        List<Episode> known = new ArrayList<>(sql.of(SELECT + """
                         where e.kind in ('lapse', 'needs_cover') and e.person_id = any (:people) and e.closed_at is null
                         order by e.id for update of e
                        """)
                .with("people", each(lapses, LapseInQuestion::personId))
                .list(Episode.class));
        known.addAll(sql.of(CLOSED)
                .with("people", each(lapses, LapseInQuestion::personId))
                .with("assignments", each(lapses, LapseInQuestion::assignmentId))
                .with("packs", each(lapses, LapseInQuestion::pack))
                .with("requirements", each(lapses, LapseInQuestion::requirement))
                .with("windows", each(lapses, LapseInQuestion::windowFrom))
                .with("anchors", each(lapses, LapseInQuestion::anchorOn))
                .list(Episode.class));
        return known;
    }

    private static <T> List<@Nullable T> each(
            List<LapseInQuestion> lapses, Function<LapseInQuestion, @Nullable T> part) {
        return lapses.stream().<@Nullable T>map(part).toList();
    }

    /** Every episode of these people, open and closed, locked so that no other transaction decides about them. */
    public List<Episode> ofPeople(Collection<UUID> people) {
        return sql.of(SELECT + " where e.person_id = any (:people) order by e.id for update of e")
                .with("people", people)
                .list(Episode.class);
    }

    /** The open episodes of an organisation, locked so that no other transaction decides about them. */
    public List<Episode> openOf(UUID organisationId) {
        return sql.of(
                        SELECT
                                + " where e.organisation_id = :organisation and e.closed_at is null order by e.id for update of e")
                .with("organisation", organisationId)
                .list(Episode.class);
    }

    /** Appends to the history, and marks the episodes for publication. */
    public void addHistory(List<HistoryLine> lines) {
        sql.writeAll(ADD_HISTORY, HistoryLine.class, lines);
        news.changed(lines.stream()
                .map(HistoryLine::episodeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** Appends to the history why a due step was not notified: once for each reason. */
    public void addSuppressed(UUID episodeId, String reason, DecisionMoment now) {
        sql.of(ADD_SUPPRESSED)
                .with("id", episodeId)
                .with("reason", reason)
                .with(now)
                .run();
    }
}
