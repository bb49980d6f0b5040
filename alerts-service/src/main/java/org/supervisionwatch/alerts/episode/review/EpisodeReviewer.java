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
import org.supervisionwatch.alerts.episode.store.EpisodeRecording;
import org.supervisionwatch.alerts.episode.store.EpisodeRequestStore;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.episode.store.EscalationStepStore;

/**
 * Reviews every open episode of an organisation before its mails are composed: whether it is on hold, awaits a record, or is escalated. Its
 * callers own the transaction. A second review changes nothing.
 */
@ApplicationScoped
public class EpisodeReviewer {

    private final EpisodeStore store;
    private final EpisodeRequestStore requests;
    private final EscalationStepStore steps;
    private final SituationReader situations;
    private final FollowUpRecorder followUps;
    private final EpisodeRecorder recorder;

    EpisodeReviewer(
            EpisodeStore store,
            EpisodeRequestStore requests,
            EscalationStepStore steps,
            SituationReader situations,
            FollowUpRecorder followUps,
            EpisodeRecorder recorder) {
        this.store = store;
        this.requests = requests;
        this.steps = steps;
        this.situations = situations;
        this.followUps = followUps;
        this.recorder = recorder;
    }

    /**
     * Reviews one episode about which somebody has requested something. Escalations and cancelled bookings are left to the next run.
     *
     * @param zone of the organisation
     */
    public void reviewHolds(UUID organisationId, Episode episode, ZoneId zone, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        DecisionMoment now = new DecisionMoment(at, local.toLocalDate());
        LapseSituation situation =
                situations.of(organisationId, List.of(episode), now.on()).get(episode.id());
        if (situation != null
                && !(situation.requestedHold() instanceof LapseSituation.RequestedHold.CancelledBooking)) {
            List<EscalationStep> ofEpisode = steps.of(List.of(episode.id())).getOrDefault(episode.id(), List.of());
            EpisodeRecording recording = recorder.begin();
            recording.apply(
                    episode,
                    EpisodeReview.of(episode, ofEpisode, situation, local).atLevel(episode.level()),
                    ofEpisode,
                    now);
            recording.write();
        }
    }

    /**
     * Reviews all open episodes.
     *
     * @param zone of the organisation
     */
    public void review(UUID organisationId, ZoneId zone, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        DecisionMoment now = new DecisionMoment(at, local.toLocalDate());
        List<Episode> open = store.openOf(organisationId);
        Map<UUID, LapseSituation> situationOf = situations.of(organisationId, open, now.on());
        Map<UUID, List<EscalationStep>> stepsOf =
                steps.of(open.stream().map(Episode::id).toList());
        EpisodeRecording recording = recorder.begin();
        for (Episode episode : open) {
            LapseSituation situation = situationOf.get(episode.id());
            if (situation != null) {
                List<EscalationStep> ofEpisode = stepsOf.getOrDefault(episode.id(), List.of());
                recording.apply(episode, EpisodeReview.of(episode, ofEpisode, situation, local), ofEpisode, now);
            }
        }
        recording.write();
        requests.deleteExpired(organisationId, now.on());
        followUps.review(organisationId, open, now);
    }
}
