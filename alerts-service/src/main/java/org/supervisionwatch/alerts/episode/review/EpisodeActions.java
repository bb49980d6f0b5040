package org.supervisionwatch.alerts.episode.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold.HoldCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview.ReviewTransition;
import org.supervisionwatch.alerts.episode.decision.LapseSituation;
import org.supervisionwatch.alerts.episode.store.EpisodeRow;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.chassis.sql.Sql;

/** What people ask for about an open episode: that it is theirs, or that it waits. Its callers own the transaction. */
@ApplicationScoped
public class EpisodeActions {

    private static final String ONE = "select " + EpisodeStore.COLUMNS + " from " + EpisodeStore.FROM
            + " where e.organisation_id = ? and e.id = ? for update of e";
    private static final String ACKNOWLEDGE = """
            insert into episode_acknowledgement (episode_id, by_name, reason, until_on, at) values (?, ?, ?, ?, ?)
            on conflict (episode_id) do update set by_name = excluded.by_name, reason = excluded.reason,
                                                   until_on = excluded.until_on, at = excluded.at
            """;
    private static final String HOLD = """
            insert into episode_hold (episode_id, because, session_id, until_on, asked_by, asked_at) values (?, ?, ?, ?, ?, ?)
            on conflict (episode_id) do update set because = excluded.because, session_id = excluded.session_id,
                   until_on = excluded.until_on, asked_by = excluded.asked_by, asked_at = excluded.asked_at
            """;
    private static final String WITHDRAW_ACKNOWLEDGEMENT =
            "delete from episode_acknowledgement where episode_id = ? returning reason";
    private static final String WITHDRAW_HOLD = "delete from episode_hold where episode_id = ? returning because";

    private final Sql sql;
    private final EpisodeStore store;
    private final SituationReader situations;

    EpisodeActions(Sql sql, EpisodeStore store, SituationReader situations) {
        this.sql = sql;
        this.store = store;
        this.situations = situations;
    }

    /** The episode, locked; empty if the organisation has none of this id. */
    public Optional<Episode> find(UUID organisationId, UUID episodeId) {
        return sql.one(ONE, EpisodeRow::read, organisationId, episodeId);
    }

    /** A session that is booked for the person; empty if there is no such booking. */
    public Optional<Session> booking(Episode episode, UUID sessionId) {
        return situations.booking(episode.subject().personId(), sessionId);
    }

    /** Whether a session would count for the requirement of the episode. */
    public boolean counts(UUID organisationId, Episode episode, Session session, DecisionMoment now) {
        return situations
                .requirement(organisationId, episode, now.on())
                .filter(requirement -> requirement.counts().accepts(session))
                .isPresent();
    }

    /** Stores an acknowledgement in place of an earlier one. */
    public void acknowledge(Episode episode, Acknowledgement taken, DecisionMoment now) {
        sql.run(ACKNOWLEDGE, episode.id(), taken.by(), taken.reason().code(), taken.until(), now.at());
        addHistory(episode, new ReviewTransition("acknowledged", taken.reason().code(), taken.by()), now);
    }

    /** Deletes the acknowledgement, if there is one. */
    public void withdrawAcknowledgement(Episode episode, DecisionMoment now) {
        sql.list(WITHDRAW_ACKNOWLEDGEMENT, row -> row.text("reason"), episode.id())
                .forEach(
                        reason -> addHistory(episode, new ReviewTransition("acknowledgement_taken_back", reason), now));
    }

    /**
     * Stores a requested hold.
     *
     * @param by the name of whoever requested it
     */
    public void hold(Episode episode, LapseSituation.RequestedHold requested, String by, DecisionMoment now) {
        switch (requested) {
            case LapseSituation.RequestedHold.ExemptionHold(LocalDate until) ->
                hold(episode, HoldCause.EXEMPTION, null, until, by, now);
            case LapseSituation.RequestedHold.PendingBooking(UUID session, var _) ->
                hold(episode, HoldCause.BOOKING, session, null, by, now);
            case LapseSituation.RequestedHold.CancelledBooking _, LapseSituation.RequestedHold.SettledBooking _ ->
                throw new IllegalArgumentException("a hold needs a session that is booked");
        }
    }

    private void hold(
            Episode episode,
            HoldCause because,
            @Nullable UUID session,
            @Nullable LocalDate until,
            String by,
            DecisionMoment now) {
        sql.run(HOLD, episode.id(), because.code(), session, until, by, now.at());
        addHistory(episode, new ReviewTransition("hold_asked", because.code(), by), now);
    }

    /** Deletes the requested hold, if there is one. */
    public void withdrawHold(Episode episode, DecisionMoment now) {
        sql.list(WITHDRAW_HOLD, row -> row.text("because"), episode.id())
                .forEach(because -> addHistory(episode, new ReviewTransition("hold_taken_back", because), now));
    }

    private void addHistory(Episode episode, ReviewTransition line, DecisionMoment now) {
        store.addHistory(episode.id(), episode.subject(), episode.level(), line, now);
    }
}
