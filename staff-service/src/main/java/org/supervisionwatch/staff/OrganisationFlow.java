package org.supervisionwatch.staff;

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
import org.supervisionwatch.chassis.rest.Bodies;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.OrganisationCheck;
import org.supervisionwatch.staff.organisation.OrganisationRequest;
import org.supervisionwatch.staff.organisation.OrganisationView;
import org.supervisionwatch.staff.organisation.Organisations;
import org.supervisionwatch.staff.person.People;
import org.supervisionwatch.staff.request.Codes;
import org.supervisionwatch.staff.request.Faults;
import org.supervisionwatch.staff.request.Missing;
import org.supervisionwatch.staff.request.Outcome;
import org.supervisionwatch.staff.request.Outcome.Done;
import org.supervisionwatch.staff.request.Outcome.Effect;
import org.supervisionwatch.staff.request.Outcome.Refused;
import org.supervisionwatch.staff.request.Precondition;

/** An organisation's settings, from the request to the row to be published. */
@Singleton
@Transactional
public class OrganisationFlow {

    private final Organisations organisations;
    private final People people;
    private final Bodies bodies;
    private final Clock clock;

    OrganisationFlow(Organisations organisations, People people, Bodies bodies, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.bodies = bodies;
        this.clock = clock;
    }

    public Outcome<OrganisationView> find(String code) {
        return organisations
                .find(code)
                .<Outcome<OrganisationView>>map(found -> done(found, Effect.SAME))
                .orElseGet(Missing::organisation);
    }

    public List<Organisation> page(String afterCode, int limit) {
        return organisations.page(afterCode, limit);
    }

    public Outcome<OrganisationView> put(String code, JsonNode body, @Nullable String ifMatch) {
        Optional<Organisation> held = organisations.lock(code);
        Optional<Problem> stale =
                Precondition.refusal(ifMatch, held.map(Organisation::version).orElse(null));
        if (stale.isPresent()) {
            return new Refused<>(stale.get());
        }
        OrganisationRequest request = bodies.over(
                held.map(Organisation::settings).map(OrganisationRequest::of).orElse(OrganisationRequest.NEW),
                body,
                OrganisationRequest.class);
        Faults faults = new Faults();
        faults.code("org", code, Codes.ORGANISATION);
        Organisation.Settings settings =
                OrganisationCheck.read(request, held.isEmpty() ? clock.instant() : null, faults);
        if (faults.any()) {
            return new Refused<>(faults.problem());
        }
        if (held.isPresent()) {
            return amend(held.get(), settings);
        }
        return organisations.create(code, settings).isPresent() ? created(code) : put(code, body, ifMatch);
    }

    private Outcome<OrganisationView> created(String code) {
        organisations.find(code).ifPresent(made -> organisations.changed(made.id()));
        return done(organisations.find(code).orElseThrow(), Effect.CREATED);
    }

    private Outcome<OrganisationView> amend(Organisation held, Organisation.Settings settings) {
        if (settings.equals(held.settings())) {
            return done(held, Effect.SAME);
        }
        organisations.write(held.id(), settings);
        organisations.changed(held.id());
        Set<String> titles = differing(held.settings().titleRoles(), settings.titleRoles());
        people.changed(people.withTitles(held.id(), titles));
        return done(organisations.find(held.code()).orElseThrow(), Effect.CHANGED);
    }

    /** The titles whose role is another now: with it changes the role of everyone who has it by her title. */
    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        Set<Map.Entry<String, String>> entries = new HashSet<>(before.entrySet());
        entries.addAll(after.entrySet());
        entries.removeIf(entry -> entry.getValue().equals(before.get(entry.getKey()))
                && entry.getValue().equals(after.get(entry.getKey())));
        Set<String> titles = new HashSet<>();
        entries.forEach(entry -> titles.add(entry.getKey()));
        return titles;
    }

    private static Done<OrganisationView> done(Organisation organisation, Effect effect) {
        return new Done<>(OrganisationView.of(organisation), organisation.version(), effect);
    }
}
