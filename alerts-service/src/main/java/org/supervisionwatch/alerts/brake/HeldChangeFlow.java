package org.supervisionwatch.alerts.brake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.freshness.DataGapsNoticed;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.roster.intake.PersonFeed;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/** Shows held changes, tells ops of each once, and carries out what is decided. */
@ApplicationScoped
@ChangesState
public class HeldChangeFlow {

    /** For how long a decided change is listed. */
    private static final Duration LISTED = Duration.ofDays(90);

    private final OrganisationDirectory directory;
    private final HeldChangeStore changes;
    private final ToldEndStore ends;
    private final PersonFeed people;
    private final HeldChangeGauges gauges;
    private final BrakeConfig config;
    private final Event<DataGapsNoticed> noticed;
    private final Clock clock;

    HeldChangeFlow(
            OrganisationDirectory directory,
            HeldChangeStore changes,
            ToldEndStore ends,
            PersonFeed people,
            HeldChangeGauges gauges,
            BrakeConfig config,
            Event<DataGapsNoticed> noticed,
            Clock clock) {
        this.directory = directory;
        this.changes = changes;
        this.ends = ends;
        this.people = people;
        this.gauges = gauges;
        this.config = config;
        this.noticed = noticed;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if there is no such organisation */
    @ReadsSnapshot
    public List<HeldChangeView> list(String org) {
        OrganisationRef organisation = directory.require(org);
        return changes.list(organisation.id(), clock.instant().minus(LISTED)).stream()
                .map(change -> view(organisation, change))
                .toList();
    }

    /** What is to be said on pages about changes that nobody has decided about. */
    @ReadsSnapshot
    public List<String> says(OrganisationRef organisation) {
        return changes.open(organisation.id()).stream()
                .map(change -> HeldChangeWording.says(change, figures(organisation, change)))
                .toList();
    }

    /** The posts end as told; also of a change that was rejected before. */
    public HeldChangeView confirm(String org, UUID id, String by, @Nullable String note) {
        return decide(org, id, ChangeDecision.CONFIRMED, by, note);
    }

    /** The posts go on as before. */
    public HeldChangeView reject(String org, UUID id, String by, @Nullable String note) {
        return decide(org, id, ChangeDecision.REJECTED, by, note);
    }

    /** @throws ProblemException 404 if there is no such change, 409 if it was decided otherwise */
    private HeldChangeView decide(String org, UUID id, ChangeDecision decision, String by, @Nullable String note) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            OrganisationRef organisation = directory.require(org);
            ends.awaitTurn(List.of(organisation.id()));
            HeldChange change = require(organisation, id);
            if (change.decision() != decision) {
                requireOpenTo(decision, change);
                changes.decide(id, decision, by, note, now);
                carryOut(id, decision);
            }
            return view(organisation, require(organisation, id));
        });
    }

    private HeldChange require(OrganisationRef organisation, UUID id) {
        return changes.find(organisation.id(), id)
                .orElseThrow(() -> ProblemException.notFound("There is no held change with this id"));
    }

    private static void requireOpenTo(ChangeDecision decision, HeldChange change) {
        ChangeDecision made = change.decision();
        if (made == null || made == ChangeDecision.REJECTED && decision == ChangeDecision.CONFIRMED) {
            return;
        }
        throw new ProblemException(
                Problem.of(409, "change-decided", "This change is no longer held", "It was " + made.code() + "."));
    }

    private void carryOut(UUID id, ChangeDecision decision) {
        if (decision == ChangeDecision.CONFIRMED) {
            people.restate(ends.told(id));
            ends.forget(id);
        } else {
            people.restate(ends.before(id));
        }
    }

    /** Notifies ops of changes that have stood still. Each is claimed in the transaction that stores the mail. */
    public void beat() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> changes.claimToNotify(config.settled(), now)
                        .forEach(change ->
                                directory.withId(change.organisationId()).ifPresent(of -> notice(of, change))));
    }

    private void notice(OrganisationRef organisation, HeldChange change) {
        noticed.fire(new DataGapsNoticed(
                organisation.id(),
                "held/" + change.id(),
                HeldChangeWording.subject(change),
                HeldChangeWording.lines(change, figures(organisation, change), organisation.code())));
    }

    @ReadsSnapshot
    public void measure() {
        gauges.refresh();
    }

    private HeldChangeView view(OrganisationRef organisation, HeldChange change) {
        return HeldChangeView.of(change, figures(organisation, change), changes.people(change.id()));
    }

    private HeldFigures figures(OrganisationRef organisation, HeldChange change) {
        LocalDate day = LocalDate.ofInstant(change.heldAt(), organisation.zone());
        int inPost = ends.inPost(organisation.id(), day, List.of()).inOrganisation();
        return new HeldFigures(inPost, changes.teams(change.id(), day));
    }
}
