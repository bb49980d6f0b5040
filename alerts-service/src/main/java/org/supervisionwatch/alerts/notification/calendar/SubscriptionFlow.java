package org.supervisionwatch.alerts.notification.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.notification.calendar.CalendarSubscription.CalendarAudience;
import org.supervisionwatch.alerts.standing.store.StandingsChanged;
import org.supervisionwatch.chassis.restore.DatabaseRestored;

/** Creates, lists, revokes and reads subscribed calendars, and keeps their due dates up to date. */
@ApplicationScoped
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

    /** Adds a subscription for a person or an address. @return empty if the roster knows neither */
    @Transactional
    public Optional<CalendarSubscription> add(
            OrganisationRef organisation,
            CalendarAudience audience,
            @Nullable String employeeNumber,
            @Nullable String email,
            CalendarSecret secret) {
        Instant now = clock.instant();
        if (employeeNumber != null) {
            return subscriptions
                    .person(organisation.id(), employeeNumber)
                    .map(person -> subscriptions.add(organisation.id(), audience, person, null, secret, now));
        }
        return email != null && subscriptions.isKnown(organisation.id(), email)
                ? Optional.of(subscriptions.add(organisation.id(), audience, null, email, secret, now))
                : Optional.empty();
    }

    @Transactional
    public List<SubscriptionStore.ListedSubscription> list(OrganisationRef organisation) {
        return subscriptions.of(organisation.id());
    }

    /** Revokes a calendar. @return whether there was one */
    @Transactional
    public boolean revoke(OrganisationRef organisation, UUID id) {
        return subscriptions.revoke(organisation.id(), id);
    }

    /** The calendar as text; empty if it was revoked or never existed. */
    @Transactional
    public Optional<String> calendar(CalendarSecret secret) {
        return subscriptions
                .opened(secret)
                .flatMap(subscription -> directory
                        .withId(subscription.organisationId())
                        .map(organisation -> {
                            List<DueEvent> due =
                                    events.of(subscription, LocalDate.now(clock.withZone(organisation.zone())));
                            return IcsWriter.write("Supervision due, " + organisation.name(), due);
                        }));
    }
}
