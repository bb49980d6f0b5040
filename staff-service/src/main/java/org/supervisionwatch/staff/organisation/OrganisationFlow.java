package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.rest.BodyBinder;
import org.supervisionwatch.staff.request.CodeFormat;
import org.supervisionwatch.staff.request.FaultCollector;
import org.supervisionwatch.staff.request.NotFoundOutcomes;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.RequestRefused;
import org.supervisionwatch.staff.request.RequestOutcome.RequestSucceeded;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.WritePrecondition;

/** Reads and writes organisations and their settings, each call in one transaction. */
@Singleton
@Transactional
public class OrganisationFlow {

    private final OrganisationStore organisations;
    private final EmployeeDirectory people;
    private final BodyBinder bodies;
    private final Clock clock;

    OrganisationFlow(OrganisationStore organisations, EmployeeDirectory people, BodyBinder bodies, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.bodies = bodies;
        this.clock = clock;
    }

    public RequestOutcome<OrganisationView> find(String code) {
        return organisations
                .find(code)
                .<RequestOutcome<OrganisationView>>map(found -> succeeded(found, WriteEffect.SAME))
                .orElseGet(NotFoundOutcomes::organisation);
    }

    public List<Organisation> page(String afterCode, int limit) {
        return organisations.page(afterCode, limit);
    }

    /**
     * Creates an organisation, or updates it with the keys that the body has.
     *
     * @param ifMatch the {@code If-Match} header; null if the caller sent none
     */
    public RequestOutcome<OrganisationView> put(String code, JsonNode body, @Nullable String ifMatch) {
        Optional<Organisation> stored = organisations.lock(code);
        Optional<Problem> stale = WritePrecondition.refusal(
                ifMatch, stored.map(Organisation::version).orElse(null));
        if (stale.isPresent()) {
            return new RequestRefused<>(stale.get());
        }
        OrganisationRequest request = bodies.patch(
                stored.map(Organisation::settings).map(OrganisationRequest::of).orElse(OrganisationRequest.NEW),
                body,
                OrganisationRequest.class);
        FaultCollector faults = new FaultCollector();
        faults.code("org", code, CodeFormat.ORGANISATION);
        Organisation.OrganisationSettings settings =
                OrganisationCheck.read(request, stored.isEmpty() ? clock.instant() : null, faults);
        if (faults.any()) {
            return new RequestRefused<>(faults.problem());
        }
        if (stored.isPresent()) {
            return amend(stored.get(), settings);
        }
        return organisations.create(code, settings).isPresent() ? created(code) : put(code, body, ifMatch);
    }

    private RequestOutcome<OrganisationView> created(String code) {
        organisations.find(code).ifPresent(created -> organisations.markChanged(created.id()));
        return succeeded(organisations.find(code).orElseThrow(), WriteEffect.CREATED);
    }

    private RequestOutcome<OrganisationView> amend(Organisation stored, Organisation.OrganisationSettings settings) {
        if (settings.equals(stored.settings())) {
            return succeeded(stored, WriteEffect.SAME);
        }
        organisations.write(stored.id(), settings);
        organisations.markChanged(stored.id());
        Set<String> titles = titlesWithChangedRole(stored.settings().titleRoles(), settings.titleRoles());
        people.republishWithTitles(stored.id(), titles);
        return succeeded(organisations.find(stored.code()).orElseThrow(), WriteEffect.CHANGED);
    }

    /** The titles whose role has changed: people who take their role from such a title must be published again. */
    private static Set<String> titlesWithChangedRole(Map<String, String> before, Map<String, String> after) {
        Set<Map.Entry<String, String>> entries = new HashSet<>(before.entrySet());
        entries.addAll(after.entrySet());
        entries.removeIf(entry -> entry.getValue().equals(before.get(entry.getKey()))
                && entry.getValue().equals(after.get(entry.getKey())));
        Set<String> titles = new HashSet<>();
        entries.forEach(entry -> titles.add(entry.getKey()));
        return titles;
    }

    private static RequestSucceeded<OrganisationView> succeeded(Organisation organisation, WriteEffect effect) {
        return new RequestSucceeded<>(OrganisationView.of(organisation), organisation.version(), effect);
    }
}
