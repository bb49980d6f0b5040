package org.supervisionwatch.alerts.episode.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.episode.decision.LapseSituation;
import org.supervisionwatch.alerts.episode.store.EpisodeRecorder;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.episode.store.EscalationStepStore;

/**
 * Looks at every open episode of an organisation before its mails are composed: is it held, is a record still awaited, has it climbed.
 * Its callers own the transaction; said twice it changes nothing.
 */
@ApplicationScoped
public class EpisodeReviewer {

    private final EpisodeStore store;
    private final EscalationStepStore rungs;
    private final SituationReader situations;
    private final FollowUpRecorder arrangements;
    private final EpisodeRecorder book;

    EpisodeReviewer(
            EpisodeStore store,
            EscalationStepStore rungs,
            SituationReader situations,
            FollowUpRecorder arrangements,
            EpisodeRecorder book) {
        this.store = store;
        this.rungs = rungs;
        this.situations = situations;
        this.arrangements = arrangements;
        this.book = book;
    }

    /**
     * Looks at one alone, about which somebody has asked for something. It does not climb, and is not back: that is the next run's to say.
     *
     * @param zone the organisation's
     */
    public void reviewHolds(UUID organisationId, Episode episode, ZoneId zone, Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
        DecisionMoment now = new DecisionMoment(at, wall.toLocalDate());
        LapseSituation situation =
                situations.of(organisationId, List.of(episode), now.on()).get(episode.id());
        if (situation != null && !(situation.asked() instanceof LapseSituation.RequestedHold.CancelledBooking)) {
            List<EscalationStep> hers = rungs.of(List.of(episode.id())).getOrDefault(episode.id(), List.of());
            book.enter(episode, EpisodeReview.of(episode, hers, situation, wall).atLevel(episode.level()), hers, now);
        }
    }

    /** @param zone the organisation's */
    public void review(UUID organisationId, ZoneId zone, Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
        DecisionMoment now = new DecisionMoment(at, wall.toLocalDate());
        List<Episode> open = store.openOf(organisationId);
        Map<UUID, LapseSituation> known = situations.of(organisationId, open, now.on());
        Map<UUID, List<EscalationStep>> steps =
                rungs.of(open.stream().map(Episode::id).toList());
        for (Episode episode : open) {
            LapseSituation situation = known.get(episode.id());
            if (situation != null) {
                List<EscalationStep> hers = steps.getOrDefault(episode.id(), List.of());
                book.enter(episode, EpisodeReview.of(episode, hers, situation, wall), hers, now);
            }
        }
        store.dropStaleRequests(organisationId, now.on());
        arrangements.review(organisationId, open, now);
    }
}
