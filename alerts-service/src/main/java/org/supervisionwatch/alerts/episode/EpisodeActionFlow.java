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

/** Acknowledges alerts and puts them on hold, as people request. A request is stored and takes effect in one transaction. */
@ApplicationScoped
public class EpisodeActionFlow {

    /** An acknowledgement that somebody forgets must end by itself. */
    public static final int LONGEST_ACKNOWLEDGEMENT_DAYS = 28;

    static final int LONGEST_EXEMPTION_DAYS = 92;

    private static final ActionOutcome ONLY_A_LAPSE = new ActionOutcome.ActionRefused(
            "because", "only a lapse can be put on hold; a follow-up ends when it is arranged");

    private final EpisodeActions actions;
    private final EpisodeReviewer reviewer;
    private final Clock clock;

    EpisodeActionFlow(EpisodeActions actions, EpisodeReviewer reviewer, Clock clock) {
        this.actions = actions;
        this.reviewer = reviewer;
        this.clock = clock;
    }

    /** The result of a request. */
    public sealed interface ActionOutcome {

        /** The request is in effect. */
        record ActionNoted() implements ActionOutcome {}

        /** The organisation has no such alert. */
        record NoSuchAlert() implements ActionOutcome {}

        /** The alert is closed and cannot be changed. */
        record AlreadyClosed() implements ActionOutcome {}

        /**
         * The request is invalid.
         *
         * @param field the invalid one
         */
        record ActionRefused(String field, String why) implements ActionOutcome {}
    }

    /** Somebody takes an alert on, until a day at most {@value #LONGEST_ACKNOWLEDGEMENT_DAYS} days ahead. */
    public ActionOutcome acknowledge(
            OrganisationRef organisation, UUID id, String by, AcknowledgementReason reason, LocalDate until) {
        return act(organisation, id, (episode, now) -> {
            if (!within(LONGEST_ACKNOWLEDGEMENT_DAYS, until, now)) {
                return notWithin(LONGEST_ACKNOWLEDGEMENT_DAYS);
            }
            actions.acknowledge(episode, new Acknowledgement(by, reason, until), now);
            return new ActionOutcome.ActionNoted();
        });
    }

    /** Puts a lapse on hold until a day at most {@value #LONGEST_EXEMPTION_DAYS} days ahead. */
    public ActionOutcome exempt(OrganisationRef organisation, UUID id, String by, LocalDate until) {
        return act(organisation, id, (episode, now) -> {
            if (episode.subject().kind() != EpisodeKind.LAPSE) {
                return ONLY_A_LAPSE;
            }
            if (!within(LONGEST_EXEMPTION_DAYS, until, now)) {
                return notWithin(LONGEST_EXEMPTION_DAYS);
            }
            actions.hold(episode, new RequestedHold.ExemptionHold(until), by, now);
            return new ActionOutcome.ActionNoted();
        });
    }

    /** Puts a lapse on hold until a session that is booked for the person and would count. */
    public ActionOutcome awaitBooking(OrganisationRef organisation, UUID id, String by, UUID session) {
        return act(organisation, id, (episode, now) -> {
            if (episode.subject().kind() != EpisodeKind.LAPSE) {
                return ONLY_A_LAPSE;
            }
            Optional<Session> booking = actions.booking(episode, session)
                    .filter(booked -> !booked.date().isBefore(now.on()));
            if (booking.isEmpty()) {
                return new ActionOutcome.ActionRefused(
                        "session", "must be the id of a session that is booked for this person and still to come");
            }
            if (!actions.counts(organisation.id(), episode, booking.get(), now)) {
                return new ActionOutcome.ActionRefused(
                        "session", "must be the id of a session that would count for this requirement");
            }
            actions.hold(
                    episode,
                    new RequestedHold.PendingBooking(session, booking.get().date()),
                    by,
                    now);
            return new ActionOutcome.ActionNoted();
        });
    }

    /** Withdraws an acknowledgement; without one nothing changes. */
    public ActionOutcome withdrawAcknowledgement(OrganisationRef organisation, UUID id) {
        return act(organisation, id, (episode, now) -> {
            actions.withdrawAcknowledgement(episode, now);
            return new ActionOutcome.ActionNoted();
        });
    }

    /** Withdraws a hold that somebody requested; any other hold ends with its cause. */
    public ActionOutcome withdrawHold(OrganisationRef organisation, UUID id) {
        return act(organisation, id, (episode, now) -> {
            actions.withdrawHold(episode, now);
            return new ActionOutcome.ActionNoted();
        });
    }

    private static boolean within(int mostDays, LocalDate until, DecisionMoment now) {
        return !until.isBefore(now.on()) && !until.isAfter(now.on().plusDays(mostDays));
    }

    private static ActionOutcome notWithin(int mostDays) {
        return new ActionOutcome.ActionRefused(
                "until", "must be today or later, at most %d days ahead".formatted(mostDays));
    }

    private ActionOutcome act(
            OrganisationRef organisation, UUID id, BiFunction<Episode, DecisionMoment, ActionOutcome> action) {
        Instant at = clock.instant();
        DecisionMoment now = new DecisionMoment(at, LocalDate.ofInstant(at, organisation.zone()));
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Episode> episode = actions.find(organisation.id(), id);
            if (episode.isEmpty()) {
                return new ActionOutcome.NoSuchAlert();
            }
            if (!episode.get().open()) {
                return new ActionOutcome.AlreadyClosed();
            }
            ActionOutcome outcome = action.apply(episode.get(), now);
            if (outcome instanceof ActionOutcome.ActionNoted) {
                Episode changed = actions.find(organisation.id(), id).orElseThrow();
                reviewer.reviewHolds(organisation.id(), changed, organisation.zone(), at);
            }
            return outcome;
        });
    }
}
