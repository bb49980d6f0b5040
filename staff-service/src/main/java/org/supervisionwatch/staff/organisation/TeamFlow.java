package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
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

/** A team, from the request to the row to be published. All teams of an organisation are written one after the other. */
@Singleton
@Transactional
public class TeamFlow {

    private final OrganisationStore organisations;
    private final TeamStore teams;
    private final EmployeeDirectory people;
    private final BodyBinder bodies;

    TeamFlow(OrganisationStore organisations, TeamStore teams, EmployeeDirectory people, BodyBinder bodies) {
        this.organisations = organisations;
        this.teams = teams;
        this.people = people;
        this.bodies = bodies;
    }

    public RequestOutcome<TeamView> find(String org, String code) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return NotFoundOutcomes.organisation();
        }
        return teams.find(organisation.get().id(), code)
                .<RequestOutcome<TeamView>>map(team -> done(team, WriteEffect.SAME))
                .orElseGet(NotFoundOutcomes::team);
    }

    public RequestOutcome<List<TeamView>> page(String org, String afterCode, int limit) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return NotFoundOutcomes.organisation();
        }
        List<Team> page = teams.page(organisation.get().id(), afterCode, limit);
        return new RequestSucceeded<>(page.stream().map(TeamView::of).toList(), 0, WriteEffect.SAME);
    }

    public RequestOutcome<TeamView> put(String org, String code, JsonNode body, @Nullable String ifMatch) {
        Optional<Organisation> organisation = organisations.lock(org);
        if (organisation.isEmpty()) {
            return NotFoundOutcomes.organisation();
        }
        Optional<Team> named = teams.find(organisation.get().id(), code);
        TeamRequest request = bodies.over(
                named.map(Team::settings).map(TeamRequest::of).orElse(TeamRequest.NEW), body, TeamRequest.class);
        String replaces = request.replaces();
        Optional<Team> replaced = replaces == null
                ? Optional.empty()
                : teams.find(organisation.get().id(), replaces);
        if (named.isPresent()
                && replaced.isPresent()
                && !named.get().id().equals(replaced.get().id())) {
            return new RequestRefused<>(taken());
        }
        if (named.isEmpty() && replaced.isPresent()) {
            request = bodies.over(TeamRequest.of(replaced.get().settings()), body, TeamRequest.class);
        }
        return write(organisation.get(), code, named.or(() -> replaced), request, replaced.isPresent(), ifMatch);
    }

    private RequestOutcome<TeamView> write(
            Organisation organisation,
            String code,
            Optional<Team> held,
            TeamRequest request,
            boolean replacesIsKnown,
            @Nullable String ifMatch) {
        Optional<Problem> stale =
                WritePrecondition.refusal(ifMatch, held.map(Team::version).orElse(null));
        if (stale.isPresent()) {
            return new RequestRefused<>(stale.get());
        }
        FaultCollector faults = new FaultCollector();
        faults.code("code", code, CodeFormat.TEAM);
        if (request.replaces() != null && !replacesIsKnown) {
            faults.add("/replaces", "is not, and never was, the code of a team of this organisation");
        }
        Team.TeamSettings settings =
                TeamCheck.read(request, people.ids(organisation.id(), TeamCheck.named(request)), faults);
        if (faults.any()) {
            return new RequestRefused<>(faults.problem());
        }
        return held.isEmpty()
                ? create(organisation, code, settings)
                : amend(organisation, held.get(), code, settings, request.replaces());
    }

    private RequestOutcome<TeamView> create(Organisation organisation, String code, Team.TeamSettings settings) {
        teams.changed(organisation.id(), teams.create(organisation.id(), code, settings));
        return done(teams.find(organisation.id(), code).orElseThrow(), WriteEffect.CREATED);
    }

    /** Only the present code can be replaced: a late copy of an earlier request does not turn the name back. */
    private RequestOutcome<TeamView> amend(
            Organisation organisation, Team held, String code, Team.TeamSettings settings, @Nullable String replaces) {
        boolean renamed = held.code().equals(replaces) && !held.code().equals(code);
        if (!renamed && settings.equals(held.settings())) {
            return done(held, WriteEffect.SAME);
        }
        if (renamed) {
            teams.rename(held, code);
        }
        teams.write(held.id(), settings);
        teams.changed(organisation.id(), held.id());
        return done(teams.find(organisation.id(), code).orElseThrow(), WriteEffect.CHANGED);
    }

    private static Problem taken() {
        return Problem.of(
                        409,
                        "team-code-taken",
                        "Both codes are teams already",
                        "One team cannot become another one that exists; end the assignments in it instead.")
                .at("/replaces", "is the code of another team");
    }

    private static RequestSucceeded<TeamView> done(Team team, WriteEffect effect) {
        return new RequestSucceeded<>(TeamView.of(team), team.version(), effect);
    }
}
