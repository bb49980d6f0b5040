package org.supervisionwatch.alerts.notification.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.notification.calendar.CalendarSubscription.CalendarAudience;
import org.supervisionwatch.alerts.standing.store.StandingsChanged;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.restore.DatabaseRestored;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/** Creates, lists, revokes and reads subscribed calendars, and keeps their due dates up to date. */
@ApplicationScoped
@ChangesState
public class SubscriptionFlow {

    private final SubscriptionStore subscriptions;
    private final DueDates dueDates;
    private final DueEvents events;
    private final OrganisationDirectory directory;
    private final Clock clock;

    SubscriptionFlow(
            SubscriptionStore subscriptions,
            DueDates dueDates,
            DueEvents events,
            OrganisationDirectory directory,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.dueDates = dueDates;
        this.events = events;
        this.directory = directory;
        this.clock = clock;
    }

    /** Updates the due dates in the evaluator's transaction. */
    void update(@Observes StandingsChanged changed) {
        dueDates.update(changed.changes());
    }

    void restored(@Observes DatabaseRestored news) {
        QuarkusTransaction.requiringNew().run(dueDates::raiseAll);
    }

    /**
     * Adds a subscription for a person or an address.
     *
     * @param faults of the request so far
     * @throws ProblemException 404 without the organisation, 422 with the faults, or if nobody in the roster has the number or address
     */
    @Transactional
    public CalendarSubscription add(
            String org,
            CalendarAudience audience,
            @Nullable String employeeNumber,
            @Nullable String email,
            CalendarSecret secret,
            Faults faults) {
        UUID organisation = directory.require(org).id();
        UUID person = employeeNumber == null
                ? null
                : subscriptions.person(organisation, employeeNumber).orElse(null);
        if (employeeNumber == null ? email != null && !subscriptions.isKnown(organisation, email) : person == null) {
            String pointer = email == null ? "/employeeNumber" : "/email";
            faults.add(pointer, "nobody in the roster of " + org + " has it");
        }
        faults.refuse();
        return subscriptions.add(organisation, audience, person, email, secret, clock.instant());
    }

    @ReadsSnapshot
    public List<CalendarSubscription> list(String org) {
        return subscriptions.of(directory.require(org).id());
    }

    /** Revokes a calendar. @throws ProblemException 404 if there is none */
    @Transactional
    public void revoke(String org, UUID id) {
        if (!subscriptions.revoke(directory.require(org).id(), id)) {
            throw ProblemException.notFound("There is no calendar " + id + " in " + org);
        }
    }

    /** The calendar as text; empty if it was revoked or never existed. */
    @ReadsSnapshot
    public Optional<String> calendar(CalendarSecret secret) {
        return subscriptions
                .opened(secret)
                .flatMap(subscription -> directory
                        .withId(subscription.organisationId)
                        .map(organisation -> {
                            List<DueEvent> due =
                                    events.of(subscription, LocalDate.now(clock.withZone(organisation.zone())));
                            return IcsWriter.write("Supervision due, " + organisation.name(), due);
                        }));
    }
}
