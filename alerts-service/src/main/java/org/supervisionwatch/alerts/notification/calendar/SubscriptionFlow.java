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

/** From standings that changed to the calendars of those who follow them. */
@ApplicationScoped
public class SubscriptionFlow {

    private final SubscriptionStore subscriptions;
    private final DueDates dueDates;
    private final DueEvents events;
    private final OrganisationDirectory places;
    private final Clock clock;

    SubscriptionFlow(
            SubscriptionStore subscriptions,
            DueDates dueDates,
            DueEvents events,
            OrganisationDirectory places,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.dueDates = dueDates;
        this.events = events;
        this.places = places;
        this.clock = clock;
    }

    /** In the evaluator's transaction. */
    void note(@Observes StandingsChanged news) {
        dueDates.note(news.changes());
    }

    void restored(@Observes DatabaseRestored news) {
        QuarkusTransaction.requiringNew().run(dueDates::raiseAll);
    }

    /** @return empty if the roster knows neither the number nor the address */
    @Transactional
    public Optional<CalendarSubscription> add(
            OrganisationRef place,
            CalendarAudience audience,
            @Nullable String employeeNumber,
            @Nullable String email,
            CalendarSecret secret) {
        Instant now = clock.instant();
        if (employeeNumber != null) {
            return subscriptions
                    .person(place.id(), employeeNumber)
                    .map(person -> subscriptions.add(place.id(), audience, person, null, secret, now));
        }
        return email != null && subscriptions.isKnown(place.id(), email)
                ? Optional.of(subscriptions.add(place.id(), audience, null, email, secret, now))
                : Optional.empty();
    }

    @Transactional
    public List<SubscriptionStore.ListedSubscription> list(OrganisationRef place) {
        return subscriptions.of(place.id());
    }

    /** @return whether there was one */
    @Transactional
    public boolean revoke(OrganisationRef place, UUID id) {
        return subscriptions.revoke(place.id(), id);
    }

    /** The calendar as text; empty if it was revoked, or never was. */
    @Transactional
    public Optional<String> calendar(CalendarSecret secret) {
        return subscriptions
                .opened(secret)
                .flatMap(whose -> places.withId(whose.organisationId()).map(place -> {
                    List<DueEvent> due = events.of(whose, LocalDate.now(clock.withZone(place.zone())));
                    return IcsWriter.write("Supervision due, " + place.name(), due);
                }));
    }
}
