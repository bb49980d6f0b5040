package org.supervisionwatch.alerts.episode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.LapseSituation.RequestedHold;
import org.supervisionwatch.alerts.episode.query.AlertDetails;
import org.supervisionwatch.alerts.episode.query.AlertDetails.AlertDetailView;
import org.supervisionwatch.alerts.episode.query.AlertList;
import org.supervisionwatch.alerts.episode.query.AlertList.AlertSelection;
import org.supervisionwatch.alerts.episode.query.AlertList.AlertView;
import org.supervisionwatch.alerts.episode.query.EpisodeEndings;
import org.supervisionwatch.alerts.episode.query.EpisodeEndings.EndingView;
import org.supervisionwatch.alerts.episode.review.EpisodeActions;
import org.supervisionwatch.alerts.episode.review.EpisodeReviewer;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/**
 * Shows alerts, and acknowledges them or puts them on hold as people request. A request is stored, takes effect and is answered in one
 * transaction. Every method refuses an organisation or alert that is not there by 404, a change of a closed alert by 409.
 */
@ApplicationScoped
@ChangesState
public class AlertFlow {

    /** An acknowledgement that somebody forgets must end by itself. */
    public static final int LONGEST_ACKNOWLEDGEMENT_DAYS = 28;

    private static final int LONGEST_EXEMPTION_DAYS = 92;
    private static final int ENDINGS_DAYS = 28;

    private final OrganisationDirectory directory;
    private final AlertList alerts;
    private final EpisodeEndings endings;
    private final AlertDetails details;
    private final EpisodeActions actions;
    private final EpisodeReviewer reviewer;
    private final Clock clock;

    AlertFlow(
            OrganisationDirectory directory,
            AlertList alerts,
            EpisodeEndings endings,
            AlertDetails details,
            EpisodeActions actions,
            EpisodeReviewer reviewer,
            Clock clock) {
        this.directory = directory;
        this.alerts = alerts;
        this.endings = endings;
        this.details = details;
        this.actions = actions;
        this.reviewer = reviewer;
        this.clock = clock;
    }

    /**
     * Lists alerts, the newest first.
     *
     * @param after the sort key of the alert before the first
     */
    @ReadsSnapshot
    public List<AlertView> list(
            String org, @Nullable String team, @Nullable Boolean open, boolean all, String after, int limit) {
        OrganisationRef organisation = directory.require(org);
        UUID teamId = team == null ? null : directory.requireTeam(organisation, team);
        return alerts.lines(new AlertSelection(organisation.id(), teamId, open, all), after, limit);
    }

    /**
     * Counts how the alerts ended that closed in a period.
     *
     * @param from null: 28 days before the last day
     * @param to null: today
     */
    @ReadsSnapshot
    public List<EndingView> endings(String org, @Nullable LocalDate from, @Nullable LocalDate to) {
        OrganisationRef organisation = directory.require(org);
        LocalDate last = to == null ? LocalDate.now(clock.withZone(organisation.zone())) : to;
        LocalDate first = from == null ? last.minusDays(ENDINGS_DAYS) : from;
        if (last.isBefore(first)) {
            throw invalid("to", "must not be before from");
        }
        return endings.of(organisation.id(), first, last);
    }

    @ReadsSnapshot
    public AlertDetailView show(String org, UUID id) {
        return shown(directory.require(org), id);
    }

    /** Somebody takes an alert on, until a day at most {@value #LONGEST_ACKNOWLEDGEMENT_DAYS} days ahead. */
    public AlertDetailView acknowledge(String org, UUID id, Acknowledgement taken) {
        return act(org, id, (_, episode, now) -> {
            requireWithin(LONGEST_ACKNOWLEDGEMENT_DAYS, taken.until(), now);
            actions.acknowledge(episode, taken, now);
        });
    }

    /** Puts a lapse on hold until a day at most {@value #LONGEST_EXEMPTION_DAYS} days ahead. */
    public AlertDetailView exempt(String org, UUID id, String by, LocalDate until) {
        return act(org, id, (_, episode, now) -> {
            requireLapse(episode);
            requireWithin(LONGEST_EXEMPTION_DAYS, until, now);
            actions.hold(episode, new RequestedHold.ExemptionHold(until), by, now);
        });
    }

    /** Puts a lapse on hold until a session that is booked for the person and would count. */
    public AlertDetailView awaitBooking(String org, UUID id, String by, UUID session) {
        return act(org, id, (organisation, episode, now) -> {
            requireLapse(episode);
            Session booking = actions.booking(episode, session)
                    .filter(booked -> !booked.date().isBefore(now.on()))
                    .orElseThrow(() -> invalid(
                            "/session",
                            "must be the id of a session that is booked for this person and still to come"));
            if (!actions.counts(organisation.id(), episode, booking, now)) {
                throw invalid("/session", "must be the id of a session that would count for this requirement");
            }
            actions.hold(episode, new RequestedHold.PendingBooking(session, booking.date()), by, now);
        });
    }

    /** Withdraws an acknowledgement; without one nothing changes. */
    public AlertDetailView withdrawAcknowledgement(String org, UUID id) {
        return act(org, id, (_, episode, now) -> actions.withdrawAcknowledgement(episode, now));
    }

    /** Withdraws a hold that somebody requested; any other hold ends with its cause. */
    public AlertDetailView withdrawHold(String org, UUID id) {
        return act(org, id, (_, episode, now) -> actions.withdrawHold(episode, now));
    }

    private static void requireLapse(Episode episode) {
        if (episode.subject().kind() != EpisodeKind.LAPSE) {
            throw invalid("/because", "only a lapse can be put on hold; a follow-up ends when it is arranged");
        }
    }

    private static void requireWithin(int mostDays, LocalDate until, DecisionMoment now) {
        if (until.isBefore(now.on()) || until.isAfter(now.on().plusDays(mostDays))) {
            throw invalid("/until", "must be today or later, at most %d days ahead".formatted(mostDays));
        }
    }

    /** What is requested of an open alert. */
    private interface AlertAction {
        void take(OrganisationRef organisation, Episode episode, DecisionMoment now);
    }

    private AlertDetailView act(String org, UUID id, AlertAction action) {
        Instant at = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            OrganisationRef organisation = directory.require(org);
            Episode episode = actions.find(organisation.id(), id).orElseThrow(() -> missing(organisation, id));
            if (!episode.open()) {
                throw new ProblemException(
                        Problem.of(409, "alert-closed", "The alert is closed", "A closed alert cannot be changed."));
            }
            action.take(organisation, episode, new DecisionMoment(at, LocalDate.ofInstant(at, organisation.zone())));
            Episode changed = actions.find(organisation.id(), id).orElseThrow();
            reviewer.reviewHolds(organisation.id(), changed, organisation.zone(), at);
            return shown(organisation, id);
        });
    }

    private AlertDetailView shown(OrganisationRef organisation, UUID id) {
        return details.one(organisation.id(), id).orElseThrow(() -> missing(organisation, id));
    }

    private static ProblemException missing(OrganisationRef organisation, UUID id) {
        return ProblemException.notFound("There is no alert %s in %s".formatted(id, organisation.code()));
    }

    private static ProblemException invalid(String pointer, String message) {
        return new ProblemException(Problem.invalid(pointer, message));
    }
}
