package org.supervisionwatch.alerts.episode.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeChange;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold.HoldCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview.ReviewTransition;
import org.supervisionwatch.alerts.episode.decision.LapseSituation;
import org.supervisionwatch.alerts.episode.store.EpisodeRequestStore;
import org.supervisionwatch.alerts.episode.store.EpisodeRequestStore.HoldRow;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.HistoryLine;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;

/** What people ask for about an open episode: that it is theirs, or that it waits. Its callers own the transaction. */
@ApplicationScoped
public class EpisodeActions {

    private final EpisodeStore store;
    private final EpisodeRequestStore requests;
    private final SituationReader situations;

    EpisodeActions(EpisodeStore store, EpisodeRequestStore requests, SituationReader situations) {
        this.store = store;
        this.requests = requests;
        this.situations = situations;
    }

    /** The episode, locked; empty if the organisation has none of this id. */
    public Optional<Episode> find(UUID organisationId, UUID episodeId) {
        return store.find(organisationId, episodeId);
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
        requests.acknowledge(episode.id(), taken, now.at());
        addHistory(
                episode,
                new ReviewTransition(EpisodeChange.ACKNOWLEDGED, taken.reason().code(), taken.by()),
                now);
    }

    /** Deletes the acknowledgement, if there is one. */
    public void withdrawAcknowledgement(Episode episode, DecisionMoment now) {
        requests.withdrawAcknowledgement(episode.id())
                .ifPresent(reason -> addHistory(
                        episode, new ReviewTransition(EpisodeChange.ACKNOWLEDGEMENT_TAKEN_BACK, reason.code()), now));
    }

    /**
     * Stores a requested hold.
     *
     * @param by the name of whoever requested it
     */
    public void hold(Episode episode, LapseSituation.RequestedHold requested, String by, DecisionMoment now) {
        HoldRow hold = switch (requested) {
            case LapseSituation.RequestedHold.ExemptionHold(LocalDate until) ->
                new HoldRow(episode.id(), HoldCause.EXEMPTION, null, until, by, now.at());
            case LapseSituation.RequestedHold.PendingBooking(UUID session, var _) ->
                new HoldRow(episode.id(), HoldCause.BOOKING, session, null, by, now.at());
            case LapseSituation.RequestedHold.CancelledBooking _, LapseSituation.RequestedHold.SettledBooking _ ->
                throw new IllegalArgumentException("a hold needs a session that is booked");
        };
        requests.hold(hold);
        addHistory(
                episode,
                new ReviewTransition(EpisodeChange.HOLD_ASKED, hold.because().code(), by),
                now);
    }

    /** Deletes the requested hold, if there is one. */
    public void withdrawHold(Episode episode, DecisionMoment now) {
        requests.withdrawHold(episode.id())
                .ifPresent(because ->
                        addHistory(episode, new ReviewTransition(EpisodeChange.HOLD_TAKEN_BACK, because.code()), now));
    }

    private void addHistory(Episode episode, ReviewTransition line, DecisionMoment now) {
        store.addHistory(List.of(new HistoryLine(episode.id(), episode.subject(), line, episode.level(), now)));
    }
}
