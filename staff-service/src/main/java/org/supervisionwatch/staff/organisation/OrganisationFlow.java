package org.supervisionwatch.staff.organisation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.staff.organisation.Organisation.OrganisationSettings;
import org.supervisionwatch.staff.request.MissingResource;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.WritePrecondition;

/** Reads and writes organisations and their settings, each call in one transaction. */
@Singleton
@Transactional
public class OrganisationFlow {

    private static final String CODE = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    private final OrganisationStore organisations;
    private final EmployeeDirectory people;
    private final RequestBinder bodies;
    private final Clock clock;

    OrganisationFlow(OrganisationStore organisations, EmployeeDirectory people, RequestBinder bodies, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.bodies = bodies;
        this.clock = clock;
    }

    @ReadsSnapshot
    public RequestOutcome<OrganisationView> find(String code) {
        return outcome(organisations.find(code).orElseThrow(MissingResource.ORGANISATION), WriteEffect.SAME);
    }

    @ReadsSnapshot
    public List<OrganisationView> page(String afterCode, int limit) {
        return organisations.page(afterCode, limit).stream()
                .map(OrganisationView::of)
                .toList();
    }

    /**
     * Creates an organisation, or updates it with the keys that the body has.
     *
     * @param ifMatch the {@code If-Match} header; null if the caller sent none
     */
    @ChangesState
    public RequestOutcome<OrganisationView> put(String code, RequestBody body, @Nullable String ifMatch) {
        Optional<Organisation> stored = organisations.lock(code);
        WritePrecondition.require(ifMatch, stored.map(Organisation::version).orElse(null));
        BoundRequest<OrganisationRequest> bound = bodies.patch(
                stored.map(Organisation::settings).map(OrganisationRequest::of).orElse(null),
                body,
                OrganisationRequest.class);
        if (!code.matches(CODE)) {
            bound.faults().add("org", "must be a lower-case slug such as north-river, at most 63 characters");
        }
        if (stored.isPresent() && bound.value().monitoredFrom() == null) {
            bound.faults().add("/monitoredFrom", "is required: a date such as 2026-11-22");
        }
        OrganisationRequest request = bound.valid();
        OrganisationSettings settings = request.settings(LocalDate.ofInstant(clock.instant(), request.zoneId()));
        if (stored.isPresent()) {
            return amend(stored.get(), settings);
        }
        return organisations.create(code, settings).isPresent() ? created(code) : put(code, body, ifMatch);
    }

    private RequestOutcome<OrganisationView> created(String code) {
        organisations.find(code).ifPresent(created -> organisations.markChanged(created.id()));
        return outcome(organisations.find(code).orElseThrow(), WriteEffect.CREATED);
    }

    private RequestOutcome<OrganisationView> amend(Organisation stored, OrganisationSettings settings) {
        if (settings.equals(stored.settings())) {
            return outcome(stored, WriteEffect.SAME);
        }
        organisations.write(stored.id(), settings);
        organisations.markChanged(stored.id());
        Set<String> titles = titlesWithChangedRole(stored.settings().titleRoles(), settings.titleRoles());
        people.republishWithTitles(stored.id(), titles);
        return outcome(organisations.find(stored.code()).orElseThrow(), WriteEffect.CHANGED);
    }

    /** The titles whose role has changed: people who take their role from such a title must be published again. */
    private static Set<String> titlesWithChangedRole(Map<String, String> before, Map<String, String> after) {
        return Stream.of(before, after)
                .flatMap(roles -> roles.keySet().stream())
                .filter(title -> !Objects.equals(before.get(title), after.get(title)))
                .collect(Collectors.toSet());
    }

    private static RequestOutcome<OrganisationView> outcome(Organisation organisation, WriteEffect effect) {
        return new RequestOutcome<>(OrganisationView.of(organisation), organisation.version(), effect);
    }
}
