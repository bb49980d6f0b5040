package org.supervisionwatch.alerts.episode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement.AcknowledgementReason;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.LapseSituation.RequestedHold;
import org.supervisionwatch.alerts.episode.review.EpisodeActions;
import org.supervisionwatch.alerts.episode.review.EpisodeReviewer;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;

/** What people ask for about an alert: it is noted, looked at once more, and in force, in one transaction. */
@ApplicationScoped
public class EpisodeActionFlow {

    /** Nobody takes anything on for longer: an acknowledgement that is forgotten must end by itself. */
    public static final int LONGEST_ACKNOWLEDGEMENT_DAYS = 28;

    static final int LONGEST_EXEMPTION_DAYS = 92;

    private static final ActionOutcome ONLY_A_LAPSE = new ActionOutcome.ActionRefused(
            "because", "only a lapse can wait; what there is to arrange ends when it is arranged");

    private final EpisodeActions requests;
    private final EpisodeReviewer reviews;
    private final Clock clock;

    EpisodeActionFlow(EpisodeActions requests, EpisodeReviewer reviews, Clock clock) {
        this.requests = requests;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What asking came to. */
    public sealed interface ActionOutcome {

        record ActionNoted() implements ActionOutcome {}

        /** The organisation has no such alert. */
        record NoSuchAlert() implements ActionOutcome {}

        /** It is closed: there is nothing to wait for. */
        record AlreadyClosed() implements ActionOutcome {}

        /** @param field the one that does not do */
        record ActionRefused(String field, String why) implements ActionOutcome {}
    }

    public ActionOutcome acknowledge(
            OrganisationRef place, UUID id, String by, AcknowledgementReason reason, LocalDate until) {
        return about(place, id, (episode, now) -> {
            if (!within(LONGEST_ACKNOWLEDGEMENT_DAYS, until, now)) {
                return notWithin(LONGEST_ACKNOWLEDGEMENT_DAYS);
            }
            requests.acknowledge(episode, new Acknowledgement(by, reason, until), now);
            return new ActionOutcome.ActionNoted();
        });
    }

    public ActionOutcome exempt(OrganisationRef place, UUID id, String by, LocalDate until) {
        return about(place, id, (episode, now) -> {
            if (episode.subject().kind() != EpisodeKind.LAPSE) {
                return ONLY_A_LAPSE;
            }
            if (!within(LONGEST_EXEMPTION_DAYS, until, now)) {
                return notWithin(LONGEST_EXEMPTION_DAYS);
            }
            requests.hold(episode, new RequestedHold.ExemptionHold(until), by, now);
            return new ActionOutcome.ActionNoted();
        });
    }

    public ActionOutcome awaitBooking(OrganisationRef place, UUID id, String by, UUID session) {
        return about(place, id, (episode, now) -> {
            if (episode.subject().kind() != EpisodeKind.LAPSE) {
                return ONLY_A_LAPSE;
            }
            Optional<Session> booking = requests.booking(episode, session)
                    .filter(booked -> !booked.date().isBefore(now.on()));
            if (booking.isEmpty()) {
                return new ActionOutcome.ActionRefused(
                        "session", "is the id of a session that is booked for her and still to come");
            }
            if (!requests.counts(place.id(), episode, booking.get(), now)) {
                return new ActionOutcome.ActionRefused(
                        "session", "is the id of a session that would count for what she lacks");
            }
            requests.hold(
                    episode,
                    new RequestedHold.PendingBooking(session, booking.get().date()),
                    by,
                    now);
            return new ActionOutcome.ActionNoted();
        });
    }

    /** Taking back what is not there is no fault. */
    public ActionOutcome takeBackAcknowledgement(OrganisationRef place, UUID id) {
        return about(place, id, (episode, now) -> {
            requests.takeBackAcknowledgement(episode, now);
            return new ActionOutcome.ActionNoted();
        });
    }

    /** A hold that nobody asked for cannot be taken back: it ends with its cause. */
    public ActionOutcome takeBackHold(OrganisationRef place, UUID id) {
        return about(place, id, (episode, now) -> {
            requests.takeBackHold(episode, now);
            return new ActionOutcome.ActionNoted();
        });
    }

    private static boolean within(int mostDays, LocalDate until, DecisionMoment now) {
        return !until.isBefore(now.on()) && !until.isAfter(now.on().plusDays(mostDays));
    }

    private static ActionOutcome notWithin(int mostDays) {
        return new ActionOutcome.ActionRefused(
                "until", "is today or a later day, at most %d days ahead".formatted(mostDays));
    }

    private ActionOutcome about(
            OrganisationRef place, UUID id, BiFunction<Episode, DecisionMoment, ActionOutcome> ask) {
        Instant at = clock.instant();
        DecisionMoment now = new DecisionMoment(at, LocalDate.ofInstant(at, place.zone()));
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Episode> episode = requests.find(place.id(), id);
            if (episode.isEmpty()) {
                return new ActionOutcome.NoSuchAlert();
            }
            if (!episode.get().open()) {
                return new ActionOutcome.AlreadyClosed();
            }
            ActionOutcome answer = ask.apply(episode.get(), now);
            if (answer instanceof ActionOutcome.ActionNoted) {
                Episode asked = requests.find(place.id(), id).orElseThrow();
                reviews.reviewHolds(place.id(), asked, place.zone(), at);
            }
            return answer;
        });
    }
}
