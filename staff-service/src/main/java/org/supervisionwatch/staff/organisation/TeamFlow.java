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

/**
 * Reads and writes teams, each call in one transaction. Writes to the teams of one organisation are serialised by a lock on the
 * organisation.
 */
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
                .<RequestOutcome<TeamView>>map(team -> succeeded(team, WriteEffect.SAME))
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

    /**
     * Creates a team, or updates it with the keys that the body has.
     *
     * @param ifMatch the {@code If-Match} header; null if the caller sent none
     */
    public RequestOutcome<TeamView> put(String org, String code, JsonNode body, @Nullable String ifMatch) {
        Optional<Organisation> organisation = organisations.lock(org);
        if (organisation.isEmpty()) {
            return NotFoundOutcomes.organisation();
        }
        Optional<Team> existing = teams.find(organisation.get().id(), code);
        TeamRequest request = bodies.patch(
                existing.map(Team::settings).map(TeamRequest::of).orElse(TeamRequest.NEW), body, TeamRequest.class);
        String replaces = request.replaces();
        Optional<Team> replaced = replaces == null
                ? Optional.empty()
                : teams.find(organisation.get().id(), replaces);
        if (existing.isPresent()
                && replaced.isPresent()
                && !existing.get().id().equals(replaced.get().id())) {
            return new RequestRefused<>(codeTaken());
        }
        if (existing.isEmpty() && replaced.isPresent()) {
            request = bodies.patch(TeamRequest.of(replaced.get().settings()), body, TeamRequest.class);
        }
        return write(organisation.get(), code, existing.or(() -> replaced), request, replaced.isPresent(), ifMatch);
    }

    private RequestOutcome<TeamView> write(
            Organisation organisation,
            String code,
            Optional<Team> stored,
            TeamRequest request,
            boolean replacesIsKnown,
            @Nullable String ifMatch) {
        Optional<Problem> stale =
                WritePrecondition.refusal(ifMatch, stored.map(Team::version).orElse(null));
        if (stale.isPresent()) {
            return new RequestRefused<>(stale.get());
        }
        FaultCollector faults = new FaultCollector();
        faults.code("code", code, CodeFormat.TEAM);
        if (request.replaces() != null && !replacesIsKnown) {
            faults.add("/replaces", "must be a current or former team code of this organisation");
        }
        Team.TeamSettings settings =
                TeamCheck.read(request, people.ids(organisation.id(), TeamCheck.leadNumbers(request)), faults);
        if (faults.any()) {
            return new RequestRefused<>(faults.problem());
        }
        return stored.isEmpty()
                ? create(organisation, code, settings)
                : amend(organisation, stored.get(), code, settings, request.replaces());
    }

    private RequestOutcome<TeamView> create(Organisation organisation, String code, Team.TeamSettings settings) {
        teams.markChanged(organisation.id(), teams.create(organisation.id(), code, settings));
        return succeeded(teams.find(organisation.id(), code).orElseThrow(), WriteEffect.CREATED);
    }

    /** Only the current code can be replaced: a delayed copy of an earlier request does not undo a later renaming. */
    private RequestOutcome<TeamView> amend(
            Organisation organisation,
            Team stored,
            String code,
            Team.TeamSettings settings,
            @Nullable String replaces) {
        boolean renamed = stored.code().equals(replaces) && !stored.code().equals(code);
        if (!renamed && settings.equals(stored.settings())) {
            return succeeded(stored, WriteEffect.SAME);
        }
        if (renamed) {
            teams.rename(stored, code);
        }
        teams.write(stored.id(), settings);
        teams.markChanged(organisation.id(), stored.id());
        return succeeded(teams.find(organisation.id(), code).orElseThrow(), WriteEffect.CHANGED);
    }

    private static Problem codeTaken() {
        return Problem.of(
                        409,
                        "team-code-taken",
                        "Both codes already belong to teams",
                        "Teams cannot be merged by renaming. End the assignments in one of them instead.")
                .at("/replaces", "is the code of a different team");
    }

    private static RequestSucceeded<TeamView> succeeded(Team team, WriteEffect effect) {
        return new RequestSucceeded<>(TeamView.of(team), team.version(), effect);
    }
}
