package org.supervisionwatch.staff.organisation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.staff.organisation.EmployeeDirectory.KnownEmployee;
import org.supervisionwatch.staff.organisation.Team.TeamSettings;
import org.supervisionwatch.staff.request.AppointmentRequest;
import org.supervisionwatch.staff.request.MissingResource;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.ShortCode;
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
    private final RequestBinder bodies;

    TeamFlow(OrganisationStore organisations, TeamStore teams, EmployeeDirectory people, RequestBinder bodies) {
        this.organisations = organisations;
        this.teams = teams;
        this.people = people;
        this.bodies = bodies;
    }

    @ReadsSnapshot
    public RequestOutcome<TeamView> find(String org, String code) {
        return outcome(teams.find(organisation(org).id(), code).orElseThrow(MissingResource.TEAM), WriteEffect.SAME);
    }

    @ReadsSnapshot
    public List<TeamView> page(String org, String afterCode, int limit) {
        return teams.page(organisation(org).id(), afterCode, limit).stream()
                .map(TeamView::of)
                .toList();
    }

    private Organisation organisation(String org) {
        return organisations.find(org).orElseThrow(MissingResource.ORGANISATION);
    }

    /**
     * Creates a team, or updates it with the keys that the body has.
     *
     * @param ifMatch the {@code If-Match} header; null if the caller sent none
     */
    @ChangesState
    public RequestOutcome<TeamView> put(String org, String code, RequestBody body, @Nullable String ifMatch) {
        Organisation organisation = organisations.lock(org).orElseThrow(MissingResource.ORGANISATION);
        Optional<Team> existing = teams.find(organisation.id(), code);
        BoundRequest<TeamRequest> bound = bind(existing, body);
        String replaces = bound.value().replaces();
        Optional<Team> replaced = Optional.ofNullable(replaces).flatMap(old -> teams.find(organisation.id(), old));
        if (existing.isPresent()
                && replaced.isPresent()
                && !existing.get().id().equals(replaced.get().id())) {
            throw new ProblemException(codeTaken());
        }
        Optional<Team> stored = existing.or(() -> replaced);
        WritePrecondition.require(ifMatch, stored.map(Team::version).orElse(null));
        if (existing.isEmpty() && replaced.isPresent()) {
            bound = bind(replaced, body);
        }
        if (replaces != null && replaced.isEmpty()) {
            bound.faults().add("/replaces", "must be a current or former team code of this organisation");
        }
        TeamSettings settings = settings(organisation, code, bound);
        return stored.isEmpty()
                ? create(organisation, code, settings)
                : amend(organisation, stored.get(), code, settings, replaces);
    }

    private BoundRequest<TeamRequest> bind(Optional<Team> stored, RequestBody body) {
        return bodies.patch(stored.map(Team::settings).map(TeamRequest::of).orElse(null), body, TeamRequest.class);
    }

    /** @throws ProblemException 422 if the request has faults */
    private TeamSettings settings(Organisation organisation, String code, BoundRequest<TeamRequest> bound) {
        if (!code.matches(ShortCode.FORM)) {
            bound.faults().add("code", ShortCode.FAULT);
        }
        Map<String, KnownEmployee> leads = people.employees(
                organisation.id(), AppointmentRequest.numbers(bound.value().leads()));
        bound.faults().addAll("", bound.value().strangers(leads));
        return bound.valid().settings(leads);
    }

    private RequestOutcome<TeamView> create(Organisation organisation, String code, TeamSettings settings) {
        teams.markChanged(organisation.id(), teams.create(organisation.id(), code, settings));
        return outcome(teams.find(organisation.id(), code).orElseThrow(), WriteEffect.CREATED);
    }

    /** Only the current code can be replaced: a delayed copy of an earlier request does not undo a later renaming. */
    private RequestOutcome<TeamView> amend(
            Organisation organisation, Team stored, String code, TeamSettings settings, @Nullable String replaces) {
        boolean renamed = stored.code().equals(replaces) && !stored.code().equals(code);
        if (!renamed && settings.equals(stored.settings())) {
            return outcome(stored, WriteEffect.SAME);
        }
        if (renamed) {
            teams.rename(stored, code);
        }
        teams.write(stored.id(), settings);
        teams.markChanged(organisation.id(), stored.id());
        return outcome(teams.find(organisation.id(), code).orElseThrow(), WriteEffect.CHANGED);
    }

    private static Problem codeTaken() {
        return Problem.of(
                        409,
                        "team-code-taken",
                        "Both codes already belong to teams",
                        "Teams cannot be merged by renaming. End the assignments in one of them instead.")
                .at("/replaces", "is the code of a different team");
    }

    private static RequestOutcome<TeamView> outcome(Team team, WriteEffect effect) {
        return new RequestOutcome<>(TeamView.of(team), team.version(), effect);
    }
}
