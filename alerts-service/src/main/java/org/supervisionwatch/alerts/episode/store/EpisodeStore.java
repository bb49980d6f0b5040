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

/** The episodes and the history of what was decided about them. Its callers own the transaction. */
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
    private static final String DROP_HOLDS = """
            delete from episode_hold h using episode e
             where e.id = h.episode_id and e.organisation_id = ?
               and (h.until_on < ?
                    or h.because = 'booking' and not exists (select from session s join attendance a on a.session_id = s.id
                                                              where s.id = h.session_id and a.person_id = e.person_id
                                                                and s.status = 'booked' and s.happens_on >= ?))
            """;
    private static final String DROP_ACKNOWLEDGEMENTS = """
            delete from episode_acknowledgement k using episode e
             where e.id = k.episode_id and e.organisation_id = ? and k.until_on < ?
            """;
    private static final String REMEMBER = """
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

    /** How things stand with an episode. @param teamId null: nobody knows any more */
    public record EpisodeStanding(
            @Nullable UUID teamId,
            RequirementStrength strength,
            EpisodeLevel level,
            @Nullable LocalDate anchor,
            @Nullable LocalDate due,
            @Nullable LocalDate belowFrom) {}

    /** Every episode of these people, open and closed, locked: nobody else decides about them meanwhile. */
    public List<Episode> ofPeople(Collection<UUID> people) {
        return sql.list(
                "select " + COLUMNS + " from " + FROM
                        + " where e.person_id = any (?::uuid[]) order by e.id for update of e",
                EpisodeRow::read,
                people);
    }

    /** The open ones of an organisation, locked: nobody else decides about them meanwhile. */
    public List<Episode> openOf(UUID organisationId) {
        return sql.list(
                "select " + COLUMNS + " from " + FROM
                        + " where e.organisation_id = ? and e.closed_at is null order by e.id for update of e",
                EpisodeRow::read,
                organisationId);
    }

    public UUID open(UUID organisationId, EpisodeSubject of, EpisodeStanding stand, DecisionMoment now) {
        return sql.one(
                        OPEN,
                        row -> row.uuid("id"),
                        organisationId,
                        of.kind().code(),
                        of.personId(),
                        of.assignmentId(),
                        of.pack(),
                        of.requirement(),
                        of.windowFrom(),
                        now.at(),
                        now.on(),
                        stand.teamId(),
                        EpisodeRow.code(stand.strength()),
                        stand.level().code(),
                        stand.anchor(),
                        stand.due(),
                        stand.belowFrom(),
                        stand.level().alerts(),
                        now.on())
                .orElseThrow();
    }

    /** @param daysClosed by so many days more the steps after the first alert are put off */
    public void reopen(UUID episodeId, EpisodeStanding stand, int daysClosed, DecisionMoment now) {
        sql.run(REOPEN, daysClosed, episodeId);
        keep(episodeId, stand, now);
    }

    /** It goes on, perhaps since another session and in another team. */
    public void keep(UUID episodeId, EpisodeStanding stand, DecisionMoment now) {
        sql.run(
                KEEP,
                stand.teamId(),
                EpisodeRow.code(stand.strength()),
                stand.level().code(),
                stand.anchor(),
                stand.due(),
                stand.belowFrom(),
                stand.level().alerts(),
                now.on(),
                episodeId);
    }

    /** What was asked for about it ends with it if that is done; if not, it goes with its day: what closed it may be corrected. */
    public void close(UUID episodeId, ClosingCause cause, DecisionMoment now) {
        sql.run(CLOSE, now.at(), now.on(), cause.code(), episodeId);
        if (cause.settles()) {
            sql.run("delete from episode_hold where episode_id = ?", episodeId);
            sql.run("delete from episode_acknowledgement where episode_id = ?", episodeId);
        }
    }

    /** What a review came to. */
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

    /** Holds whose cause is over, and acknowledgements whose day has passed, also of what is closed. */
    public void dropStaleRequests(UUID organisationId, LocalDate today) {
        sql.run(DROP_HOLDS, organisationId, today, today);
        sql.run(DROP_ACKNOWLEDGEMENTS, organisationId, today);
    }

    /** Adds a line to the history; lines are never changed. What is worth a line of an episode is news for others, too. */
    public void remember(
            @Nullable UUID episodeId,
            EpisodeSubject of,
            @Nullable EpisodeLevel level,
            EpisodeReview.ReviewTransition line,
            DecisionMoment now) {
        sql.run(
                REMEMBER,
                episodeId,
                of.kind().code(),
                of.personId(),
                of.assignmentId(),
                of.pack(),
                of.requirement(),
                of.windowFrom(),
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
