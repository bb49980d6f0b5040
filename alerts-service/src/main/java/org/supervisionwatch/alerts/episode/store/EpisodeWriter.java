package org.supervisionwatch.alerts.episode.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.chassis.sql.Column;
import org.supervisionwatch.chassis.sql.Sql;

/** Writes the table episode, each kind of change for many episodes in one statement. */
@ApplicationScoped
class EpisodeWriter {

    private static final String OPEN = """
            insert into episode (id, organisation_id, kind, person_id, assignment_id, pack, requirement, window_from, opened_at,
                opened_on, team_id, strength, level, began_after, anchor_on, due_on, below_from, alerted_on)
            select id, organisation_id, kind, person_id, assignment_id, pack, requirement, window_from, opened_at,
                opened_on, team_id, lower(strength), level, anchor_on, anchor_on, due_on, below_from, alerted_on from {rows}
            """;
    private static final String REOPEN = """
            update episode e set closed_at = null, closed_on = null, cause = null, asserted = false, reopenings = reopenings + 1,
                   held_days = held_days + given.days_closed
              from {rows} where e.id = given.id
            """;
    private static final String KEEP = """
            update episode e set team_id = coalesce(given.team_id, e.team_id), strength = lower(given.strength), level = given.level,
                   began_after = case when e.began_after is not null and given.anchor_on is not null
                                      then least(e.began_after, given.anchor_on) end,
                   anchor_on = given.anchor_on, due_on = given.due_on, below_from = given.below_from,
                   alerted_on = coalesce(e.alerted_on, given.alerted_on)
              from {rows} where e.id = given.id
            """;
    private static final String CLOSE = """
            update episode e set closed_at = given.closed_at, closed_on = given.closed_on, cause = given.cause, held_because = null,
                   held_since = null, held_until = null, held_session = null, unrecorded = false,
                   asserted = exists (select from session s where s.asserted_episode = e.id and s.status = 'held')
              from {rows} where e.id = given.id
            """;
    private static final String RESTRAIN = """
            update episode e set level = given.level, held_because = given.held_because, held_since = given.held_since,
                   held_until = given.held_until, held_session = given.held_session, held_days = given.held_days,
                   unrecorded = given.unrecorded, back_on = given.back_on
              from {rows} where e.id = given.id
            """;
    private final Sql sql;
    private final EpisodeNews news;

    EpisodeWriter(Sql sql, EpisodeNews news) {
        this.sql = sql;
        this.news = news;
    }

    /**
     * The current values of an episode.
     *
     * @param teamId null if it is not known any more
     * @param alertedOn the day on which it becomes an alert, if it was none before; null if it is none
     */
    record EpisodeStanding(
            @Nullable UUID teamId,
            RequirementStrength strength,
            EpisodeLevel level,
            @Nullable LocalDate anchorOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate belowFrom,
            @Nullable LocalDate alertedOn) {}

    record OpenedEpisode(
            UUID id,
            UUID organisationId,
            EpisodeSubject subject,
            EpisodeStanding standing,
            @Column("opened_") DecisionMoment opened) {}

    /** @param daysClosed by so many more days the steps after the first alert are postponed */
    record ReopenedEpisode(UUID id, int daysClosed) {}

    /** An open episode, whose last session and team may have changed. */
    record KeptEpisode(UUID id, EpisodeStanding standing) {}

    record ClosedEpisode(
            UUID id, ClosingCause cause, @Column("closed_") DecisionMoment closed) {}

    record RestrainedEpisode(UUID id, EpisodeLevel level, EpisodeRestraint to) {}

    /** Ids for new episodes. */
    List<UUID> newIds(int many) {
        return sql.of("select uuidv7() from generate_series(1, :many)")
                .with("many", many)
                .list(UUID.class);
    }

    void open(List<OpenedEpisode> episodes) {
        sql.writeAll(OPEN, OpenedEpisode.class, episodes);
    }

    void reopen(List<ReopenedEpisode> episodes) {
        sql.writeAll(REOPEN, ReopenedEpisode.class, episodes);
    }

    void keep(List<KeptEpisode> episodes) {
        sql.writeAll(KEEP, KeptEpisode.class, episodes);
    }

    /** Closes episodes. What was requested about them stays until its day: the cause may turn out to be a mistake. */
    void close(List<ClosedEpisode> episodes) {
        sql.writeAll(CLOSE, ClosedEpisode.class, episodes);
    }

    /** Stores the results of reviews, and marks the episodes for publication. */
    void restrain(List<RestrainedEpisode> episodes) {
        sql.writeAll(RESTRAIN, RestrainedEpisode.class, episodes);
        news.changed(episodes.stream().map(RestrainedEpisode::id).toList());
    }
}
