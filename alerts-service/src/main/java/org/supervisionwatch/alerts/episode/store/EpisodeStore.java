package org.supervisionwatch.alerts.episode.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes episodes and their history. Its callers own the transaction. */
@ApplicationScoped
public class EpisodeStore {

    /** Every column of an episode, with the acknowledgement in force. To be joined as {@code e}. */
    public static final String COLUMNS = """
            e.*, k.by_name as acknowledged_by, k.reason as acknowledged_reason, k.until_on as acknowledged_until
            """;

    public static final String FROM = " episode e left join episode_acknowledgement k on k.episode_id = e.id ";

    private static final String OPEN = """
            insert into episode (organisation_id, kind, person_id, assignment_id, pack, requirement, window_from,
                                 opened_at, opened_on, team_id, strength, level, anchor_on, due_on, below_from, alerted_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? then ?::date end) returning id
            """;
    private static final String REOPEN = """
            update episode set closed_at = null, closed_on = null, cause = null, asserted = false, reopenings = reopenings + 1,
                   held_days = held_days + ?
             where id = ?
            """;
    private static final String KEEP = """
            update episode set team_id = coalesce(?, team_id), strength = ?, level = ?, anchor_on = ?, due_on = ?, below_from = ?,
                   alerted_on = coalesce(alerted_on, case when ? then ?::date end)
             where id = ?
            """;
    private static final String CLOSE = """
            update episode set closed_at = ?, closed_on = ?, cause = ?, held_because = null, held_since = null,
                   held_until = null, held_session = null, unrecorded = false,
                   asserted = exists (select from session s where s.asserted_episode = episode.id and s.status = 'held')
             where id = ?
            """;
    private static final String RESTRAIN = """
            update episode set level = ?, held_because = ?, held_since = ?, held_until = ?, held_session = ?, held_days = ?,
                   unrecorded = ?, back_on = ?
             where id = ?
            """;
    private static final String DELETE_HOLDS = """
            delete from episode_hold h using episode e
             where e.id = h.episode_id and e.organisation_id = ?
               and (h.until_on < ?
                    or h.because = 'booking' and not exists (select from session s join attendance a on a.session_id = s.id
                                                              where s.id = h.session_id and a.person_id = e.person_id
                                                                and s.status = 'booked' and s.happens_on >= ?))
            """;
    private static final String DELETE_ACKNOWLEDGEMENTS = """
            delete from episode_acknowledgement k using episode e
             where e.id = k.episode_id and e.organisation_id = ? and k.until_on < ?
            """;
    private static final String ADD_HISTORY = """
            insert into episode_history (episode_id, kind, person_id, assignment_id, pack, requirement, window_from,
                                         transition, reason, by_name, level, decided_at, decided_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
     * The current values of an episode.
     *
     * @param teamId null if it is not known any more
     */
    public record EpisodeStanding(
            @Nullable UUID teamId,
            RequirementStrength strength,
            EpisodeLevel level,
            @Nullable LocalDate anchor,
            @Nullable LocalDate due,
            @Nullable LocalDate belowFrom) {}

    /** Every episode of these people, open and closed, locked so that no other transaction decides about them. */
    public List<Episode> ofPeople(Collection<UUID> people) {
        return sql.list(
                "select " + COLUMNS + " from " + FROM
                        + " where e.person_id = any (?::uuid[]) order by e.id for update of e",
                EpisodeRow::read,
                people);
    }

    /** The open episodes of an organisation, locked so that no other transaction decides about them. */
    public List<Episode> openOf(UUID organisationId) {
        return sql.list(
                "select " + COLUMNS + " from " + FROM
                        + " where e.organisation_id = ? and e.closed_at is null order by e.id for update of e",
                EpisodeRow::read,
                organisationId);
    }

    /** Inserts an open episode. */
    public UUID open(UUID organisationId, EpisodeSubject subject, EpisodeStanding standing, DecisionMoment now) {
        return sql.one(
                        OPEN,
                        row -> row.uuid("id"),
                        organisationId,
                        subject.kind().code(),
                        subject.personId(),
                        subject.assignmentId(),
                        subject.pack(),
                        subject.requirement(),
                        subject.windowFrom(),
                        now.at(),
                        now.on(),
                        standing.teamId(),
                        EpisodeRow.code(standing.strength()),
                        standing.level().code(),
                        standing.anchor(),
                        standing.due(),
                        standing.belowFrom(),
                        standing.level().alerts(),
                        now.on())
                .orElseThrow();
    }

    /**
     * Reopens an episode.
     *
     * @param daysClosed by so many more days the steps after the first alert are postponed
     */
    public void reopen(UUID episodeId, EpisodeStanding standing, int daysClosed, DecisionMoment now) {
        sql.run(REOPEN, daysClosed, episodeId);
        keep(episodeId, standing, now);
    }

    /** Updates an open episode, whose last session and team may have changed. */
    public void keep(UUID episodeId, EpisodeStanding standing, DecisionMoment now) {
        sql.run(
                KEEP,
                standing.teamId(),
                EpisodeRow.code(standing.strength()),
                standing.level().code(),
                standing.anchor(),
                standing.due(),
                standing.belowFrom(),
                standing.level().alerts(),
                now.on(),
                episodeId);
    }

    /**
     * Closes an episode. Holds and acknowledgements are deleted if its cause settles it; otherwise the cause may be corrected, and they
     * expire by themselves.
     */
    public void close(UUID episodeId, ClosingCause cause, DecisionMoment now) {
        sql.run(CLOSE, now.at(), now.on(), cause.code(), episodeId);
        if (cause.settles()) {
            sql.run("delete from episode_hold where episode_id = ?", episodeId);
            sql.run("delete from episode_acknowledgement where episode_id = ?", episodeId);
        }
    }

    /** Stores the result of a review. */
    public void restrain(UUID episodeId, EpisodeLevel level, EpisodeRestraint to) {
        EpisodeHold hold = to.hold();
        sql.run(
                RESTRAIN,
                level.code(),
                hold == null ? null : hold.because().code(),
                hold == null ? null : hold.since(),
                hold == null ? null : hold.until(),
                hold == null ? null : hold.sessionId(),
                to.heldDays(),
                to.unrecorded(),
                to.backOn(),
                episodeId);
        news.changed(episodeId);
    }

    /** Deletes holds whose cause has ended and acknowledgements whose day has passed, of closed episodes too. */
    public void deleteExpiredRequests(UUID organisationId, LocalDate today) {
        sql.run(DELETE_HOLDS, organisationId, today, today);
        sql.run(DELETE_ACKNOWLEDGEMENTS, organisationId, today);
    }

    /** Appends to the history and marks the episode for publication. */
    public void addHistory(
            @Nullable UUID episodeId,
            EpisodeSubject subject,
            @Nullable EpisodeLevel level,
            EpisodeReview.ReviewTransition line,
            DecisionMoment now) {
        sql.run(
                ADD_HISTORY,
                episodeId,
                subject.kind().code(),
                subject.personId(),
                subject.assignmentId(),
                subject.pack(),
                subject.requirement(),
                subject.windowFrom(),
                line.transition(),
                line.reason(),
                line.by(),
                level == null ? null : level.code(),
                now.at(),
                now.on());
        if (episodeId != null) {
            news.changed(episodeId);
        }
    }
}
