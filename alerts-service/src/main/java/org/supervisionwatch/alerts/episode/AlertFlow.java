package org.supervisionwatch.alerts.episode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/**
 * Shows alerts, and acknowledges them or puts them on hold as people request. A request is stored, takes effect and is answered in one
 * transaction. Every method refuses an organisation or alert that is not there by 404, a change of a closed alert by 409, and a request by
 * 422 with the faults that it has so far and those against what is stored.
 */
@ApplicationScoped
@ChangesState
public class AlertFlow {

    /** An acknowledgement that somebody forgets must end by itself. */
    public static final int LONGEST_ACKNOWLEDGEMENT_DAYS = 28;

    private static final int LONGEST_EXEMPTION_DAYS = 92;
    private static final int ENDINGS_DAYS = 28;
    private static final String CAUSE = "/because";
    private static final String SESSION = "/session";

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
            throw new ProblemException(Problem.invalid("to", "must not be before from"));
        }
        return endings.of(organisation.id(), first, last);
    }

    @ReadsSnapshot
    public AlertDetailView show(String org, UUID id) {
        return shown(directory.require(org), id);
    }

    /** Somebody takes an alert on, until a day at most {@value #LONGEST_ACKNOWLEDGEMENT_DAYS} days ahead. */
    public AlertDetailView acknowledge(String org, UUID id, Acknowledgement taken, Faults faults) {
        return act(org, id, (_, episode, now) -> {
            checkWithin(LONGEST_ACKNOWLEDGEMENT_DAYS, taken.until(), now, faults);
            faults.refuse();
            actions.acknowledge(episode, taken, now);
        });
    }

    /** Puts a lapse on hold until a day at most {@value #LONGEST_EXEMPTION_DAYS} days ahead. */
    public AlertDetailView exempt(String org, UUID id, String by, @Nullable LocalDate until, Faults faults) {
        return act(org, id, (_, episode, now) -> {
            checkLapse(episode, faults);
            checkWithin(LONGEST_EXEMPTION_DAYS, until, now, faults);
            faults.refuse();
            actions.hold(episode, new RequestedHold.ExemptionHold(Objects.requireNonNull(until)), by, now);
        });
    }

    /** Puts a lapse on hold until a session that is booked for the person and would count. */
    public AlertDetailView awaitBooking(String org, UUID id, String by, @Nullable UUID session, Faults faults) {
        return act(org, id, (organisation, episode, now) -> {
            checkLapse(episode, faults);
            Optional<Session> booking = Optional.ofNullable(session)
                    .flatMap(given -> actions.booking(episode, given))
                    .filter(booked -> !booked.date().isBefore(now.on()));
            if (booking.isEmpty()) {
                faults.add(
                        SESSION, "must be the id of a session that is booked for this person and still to come", CAUSE);
            } else if (!actions.counts(organisation.id(), episode, booking.get(), now)) {
                faults.add(SESSION, "must be the id of a session that would count for this requirement", CAUSE);
            }
            faults.refuse();
            LocalDate on = booking.orElseThrow().date();
            actions.hold(episode, new RequestedHold.PendingBooking(Objects.requireNonNull(session), on), by, now);
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

    private static void checkLapse(Episode episode, Faults faults) {
        if (episode.subject().kind() != EpisodeKind.LAPSE) {
            faults.add(CAUSE, "only a lapse can be put on hold; a follow-up ends when it is arranged");
        }
    }

    private static void checkWithin(int mostDays, @Nullable LocalDate until, DecisionMoment now, Faults faults) {
        if (until != null && (until.isBefore(now.on()) || until.isAfter(now.on().plusDays(mostDays)))) {
            faults.add("/until", "must be today or later, at most %d days ahead".formatted(mostDays));
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
}
