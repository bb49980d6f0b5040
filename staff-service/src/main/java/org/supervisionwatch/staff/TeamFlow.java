package org.supervisionwatch.staff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.rest.Bodies;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.Organisations;
import org.supervisionwatch.staff.organisation.Team;
import org.supervisionwatch.staff.organisation.TeamCheck;
import org.supervisionwatch.staff.organisation.TeamRequest;
import org.supervisionwatch.staff.organisation.TeamView;
import org.supervisionwatch.staff.organisation.Teams;
import org.supervisionwatch.staff.person.People;
import org.supervisionwatch.staff.request.Codes;
import org.supervisionwatch.staff.request.Faults;
import org.supervisionwatch.staff.request.Missing;
import org.supervisionwatch.staff.request.Outcome;
import org.supervisionwatch.staff.request.Outcome.Done;
import org.supervisionwatch.staff.request.Outcome.Effect;
import org.supervisionwatch.staff.request.Outcome.Refused;
import org.supervisionwatch.staff.request.Precondition;

/** A team, from the request to the row to be published. All teams of an organisation are written one after the other. */
@Singleton
@Transactional
public class TeamFlow {

    private final Organisations organisations;
    private final Teams teams;
    private final People people;
    private final Bodies bodies;

    TeamFlow(Organisations organisations, Teams teams, People people, Bodies bodies) {
        this.organisations = organisations;
        this.teams = teams;
        this.people = people;
        this.bodies = bodies;
    }

    public Outcome<TeamView> find(String org, String code) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return Missing.organisation();
        }
        return teams.find(organisation.get().id(), code)
                .<Outcome<TeamView>>map(team -> done(team, Effect.SAME))
                .orElseGet(Missing::team);
    }

    public Outcome<List<TeamView>> page(String org, String afterCode, int limit) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return Missing.organisation();
        }
        List<Team> page = teams.page(organisation.get().id(), afterCode, limit);
        return new Done<>(page.stream().map(TeamView::of).toList(), 0, Effect.SAME);
    }

    public Outcome<TeamView> put(String org, String code, JsonNode body, @Nullable String ifMatch) {
        Optional<Organisation> organisation = organisations.lock(org);
        if (organisation.isEmpty()) {
            return Missing.organisation();
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
            return new Refused<>(taken());
        }
        if (named.isEmpty() && replaced.isPresent()) {
            request = bodies.over(TeamRequest.of(replaced.get().settings()), body, TeamRequest.class);
        }
        return write(organisation.get(), code, named.or(() -> replaced), request, replaced.isPresent(), ifMatch);
    }

    private Outcome<TeamView> write(
            Organisation organisation,
            String code,
            Optional<Team> held,
            TeamRequest request,
            boolean replacesIsKnown,
            @Nullable String ifMatch) {
        Optional<Problem> stale =
                Precondition.refusal(ifMatch, held.map(Team::version).orElse(null));
        if (stale.isPresent()) {
            return new Refused<>(stale.get());
        }
        Faults faults = new Faults();
        faults.code("code", code, Codes.TEAM);
        if (request.replaces() != null && !replacesIsKnown) {
            faults.add("/replaces", "is not, and never was, the code of a team of this organisation");
        }
        Team.Settings settings =
                TeamCheck.read(request, people.ids(organisation.id(), TeamCheck.named(request)), faults);
        if (faults.any()) {
            return new Refused<>(faults.problem());
        }
        return held.isEmpty()
                ? create(organisation, code, settings)
                : amend(organisation, held.get(), code, settings, request.replaces());
    }

    private Outcome<TeamView> create(Organisation organisation, String code, Team.Settings settings) {
        teams.changed(organisation.id(), teams.create(organisation.id(), code, settings));
        return done(teams.find(organisation.id(), code).orElseThrow(), Effect.CREATED);
    }

    /** Only the present code can be replaced: a late copy of an earlier request does not turn the name back. */
    private Outcome<TeamView> amend(
            Organisation organisation, Team held, String code, Team.Settings settings, @Nullable String replaces) {
        boolean renamed = held.code().equals(replaces) && !held.code().equals(code);
        if (!renamed && settings.equals(held.settings())) {
            return done(held, Effect.SAME);
        }
        if (renamed) {
            teams.rename(held, code);
        }
        teams.write(held.id(), settings);
        teams.changed(organisation.id(), held.id());
        return done(teams.find(organisation.id(), code).orElseThrow(), Effect.CHANGED);
    }

    private static Problem taken() {
        return Problem.of(
                        409,
                        "team-code-taken",
                        "Both codes are teams already",
                        "One team cannot become another one that exists; end the assignments in it instead.")
                .at("/replaces", "is the code of another team");
    }

    private static Done<TeamView> done(Team team, Effect effect) {
        return new Done<>(TeamView.of(team), team.version(), effect);
    }
}
