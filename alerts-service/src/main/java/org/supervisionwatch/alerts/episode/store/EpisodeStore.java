package org.supervisionwatch.alerts.episode.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes episodes and their history. Its callers own the transaction. */
@ApplicationScoped
public class EpisodeStore {

    /** Every column of an {@link Episode}, with the acknowledgement in force. To be joined as {@code e}. */
    public static final String COLUMNS = """
            e.*, k.by_name as acknowledged_by, k.reason as acknowledged_reason, k.until_on as acknowledged_until
            """;

    public static final String FROM = " episode e left join episode_acknowledgement k on k.episode_id = e.id ";

    private static final String SELECT = "select " + COLUMNS + " from " + FROM;
    private static final String OPEN = """
            insert into episode (organisation_id, kind, person_id, assignment_id, pack, requirement, window_from,
                                 opened_at, opened_on, team_id, strength, level, anchor_on, due_on, below_from, alerted_on)
            values (:organisation, :kind, :person_id, :assignment_id, :pack, :requirement, :window_from,
                    :at, :on, :team_id, lower(:strength), :level, :anchor_on, :due_on, :below_from,
                    case when :alerts then :on::date end) returning id
            """;
    private static final String REOPEN = """
            update episode set closed_at = null, closed_on = null, cause = null, asserted = false, reopenings = reopenings + 1,
                   held_days = held_days + :days
             where id = :id
            """;
    private static final String KEEP = """
            update episode set team_id = coalesce(:team_id, team_id), strength = lower(:strength), level = :level,
                   anchor_on = :anchor_on, due_on = :due_on, below_from = :below_from,
                   alerted_on = coalesce(alerted_on, case when :alerts then :on::date end)
             where id = :id
            """;
    private static final String CLOSE = """
            update episode set closed_at = :at, closed_on = :on, cause = :cause, held_because = null, held_since = null,
                   held_until = null, held_session = null, unrecorded = false,
                   asserted = exists (select from session s where s.asserted_episode = episode.id and s.status = 'held')
             where id = :id
            """;
    private static final String RESTRAIN = """
            update episode set level = :level, held_because = :held_because, held_since = :held_since, held_until = :held_until,
                   held_session = :held_session, held_days = :held_days, unrecorded = :unrecorded, back_on = :back_on
             where id = :id
            """;
    private static final String ADD_HISTORY = """
            insert into episode_history (episode_id, kind, person_id, assignment_id, pack, requirement, window_from,
                                         transition, reason, by_name, level, decided_at, decided_on)
            values (:id, :kind, :person_id, :assignment_id, :pack, :requirement, :window_from,
                    :transition, :reason, :by, :level, :at, :on)
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
    private final EpisodeRequestStore requests;
    private final EpisodeNews news;

    EpisodeStore(Sql sql, EpisodeRequestStore requests, EpisodeNews news) {
        this.sql = sql;
        this.requests = requests;
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
            @Nullable LocalDate anchorOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate belowFrom) {}

    /** The episode, locked; empty if the organisation has none of this id. */
    public Optional<Episode> find(UUID organisationId, UUID episodeId) {
        return sql.of(SELECT + " where e.organisation_id = :organisation and e.id = :id for update of e")
                .with("organisation", organisationId)
                .with("id", episodeId)
                .first(Episode.class);
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

    /** Inserts an open episode. */
    public UUID open(UUID organisationId, EpisodeSubject subject, EpisodeStanding standing, DecisionMoment now) {
        return sql.of(OPEN)
                .with("organisation", organisationId)
                .with(subject)
                .with(standing)
                .with("alerts", standing.level().alerts())
                .with(now)
                .only(UUID.class);
    }

    /**
     * Reopens an episode.
     *
     * @param daysClosed by so many more days the steps after the first alert are postponed
     */
    public void reopen(UUID episodeId, EpisodeStanding standing, int daysClosed, DecisionMoment now) {
        sql.of(REOPEN).with("days", daysClosed).with("id", episodeId).run();
        keep(episodeId, standing, now);
    }

    /** Updates an open episode, whose last session and team may have changed. */
    public void keep(UUID episodeId, EpisodeStanding standing, DecisionMoment now) {
        sql.of(KEEP)
                .with("id", episodeId)
                .with(standing)
                .with("alerts", standing.level().alerts())
                .with(now)
                .run();
    }

    /**
     * Closes an episode. Holds and acknowledgements are deleted if its cause settles it; otherwise the cause may be corrected, and they
     * expire by themselves.
     */
    public void close(UUID episodeId, ClosingCause cause, DecisionMoment now) {
        sql.of(CLOSE).with("id", episodeId).with("cause", cause).with(now).run();
        if (cause.settles()) {
            requests.withdrawHold(episodeId);
            requests.withdrawAcknowledgement(episodeId);
        }
    }

    /** Stores the result of a review. */
    public void restrain(UUID episodeId, EpisodeLevel level, EpisodeRestraint to) {
        sql.of(RESTRAIN).with("id", episodeId).with("level", level).with(to).run();
        news.changed(episodeId);
    }

    /** Appends to the history and marks the episode for publication. */
    public void addHistory(
            @Nullable UUID episodeId,
            EpisodeSubject subject,
            @Nullable EpisodeLevel level,
            EpisodeReview.ReviewTransition line,
            DecisionMoment now) {
        sql.of(ADD_HISTORY)
                .with("id", episodeId)
                .with(subject)
                .with(line)
                .with("level", level)
                .with(now)
                .run();
        if (episodeId != null) {
            news.changed(episodeId);
        }
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
