package org.supervisionwatch.alerts.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.freshness.DataGapStore;
import org.supervisionwatch.alerts.freshness.DataGapView;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.roster.IntakeFlow;
import org.supervisionwatch.alerts.roster.intake.FeedAge;
import org.supervisionwatch.alerts.standing.query.PersonReport;
import org.supervisionwatch.alerts.standing.query.PersonReport.PersonView;
import org.supervisionwatch.alerts.standing.query.StandingLine;
import org.supervisionwatch.alerts.standing.query.StandingReport;
import org.supervisionwatch.alerts.standing.query.StandingReport.StandingSelection;
import org.supervisionwatch.alerts.standing.query.WatchCoverage;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;

/** Standings over REST: of an organisation or team, and of one person. Days are in the organisation's zone. */
@Path("/organisations/{org}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standings")
@APIResponse(responseCode = "404", description = "There is no such organisation, team or person")
public class StandingResource {

    private final OrganisationDirectory directory;
    private final StandingReport report;
    private final PersonReport people;
    private final DataGapStore dataGaps;
    private final IntakeFlow intake;
    private final Clock clock;

    StandingResource(
            OrganisationDirectory directory,
            StandingReport report,
            PersonReport people,
            DataGapStore dataGaps,
            IntakeFlow intake,
            Clock clock) {
        this.directory = directory;
        this.report = report;
        this.people = people;
        this.dataGaps = dataGaps;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * One page of standings with the counts.
     *
     * @param counts of all standings of the organisation or team, whatever state is asked for
     * @param grey the data gaps in force: while there are any, every state is {@code UNKNOWN}
     * @param standings worst first
     * @param next the address of the following page; left out on the last one
     */
    public record StandingsView(
            String organisation,
            LocalDate today,
            Map<StandingState, Integer> counts,
            WatchCoverage people,
            List<FeedAge> feeds,
            List<DataGapView> grey,
            List<StandingLine> standings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /**
     * The standings of an organisation or of one of its teams.
     *
     * @param team a team's code, or one it had before; 404 if there is none
     * @param state left out: every one but {@code NOT_APPLICABLE}; 422 if there is no such state
     */
    @GET
    @Path("/standings")
    @Operation(
            summary = "Lists standings, worst first",
            description =
                    "Counts of all standings by state, how many people in post are watched, how far each feed is complete, and one page of"
                            + " standings. Without state: all but NOT_APPLICABLE. While a feed is too far behind, or far too few sessions were"
                            + " recorded, grey lists why; every state is UNKNOWN then, and lastKnown is the state before.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "422", description = "Invalid state, cursor or limit; errors names it")
    public StandingsView standings(
            @PathParam("org") String org,
            @QueryParam("team") @Nullable String team,
            @QueryParam("state") @Nullable StandingState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        OrganisationRef organisation = organisation(org);
        UUID teamId = team == null ? null : team(organisation, team);
        int most = PageCursor.limit(limit);
        List<DataGapView> gaps = currentGaps(organisation);
        StandingSelection selection = new StandingSelection(organisation.id(), teamId, state, !gaps.isEmpty());
        List<StandingLine> found = report.lines(selection, PageCursor.read(cursor), most + 1);
        Page<StandingLine> page = Page.of(found, most, StandingLine::sortKey, here);
        return new StandingsView(
                organisation.code(),
                LocalDate.now(clock.withZone(organisation.zone())),
                report.counts(selection),
                report.coverage(selection),
                intake.feeds(),
                gaps,
                page.items(),
                page.next());
    }

    /** One person's standings with their working. */
    @GET
    @Path("/people/{employeeNumber}/standings")
    @Operation(
            summary = "One person's standings, with their working",
            description =
                    "The working shows step by step, each also as a sentence, which sessions counted, which did not and why, and what moved"
                            + " the due date. patternAssumed: the working days are assumed. notWatched: why the person is not watched.")
    @APIResponse(responseCode = "200", description = "The person's standings; none if they are not watched")
    public PersonView person(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        OrganisationRef organisation = organisation(org);
        LocalDate today = LocalDate.now(clock.withZone(organisation.zone()));
        return people.person(organisation.id(), employeeNumber, today)
                .map(person -> person.withGaps(currentGaps(organisation)))
                .orElseThrow(() -> notFound("There is no person %s in %s".formatted(employeeNumber, org)));
    }

    private OrganisationRef organisation(String org) {
        return directory.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
    }

    private List<DataGapView> currentGaps(OrganisationRef organisation) {
        return dataGaps.inForce(organisation.id()).stream()
                .map(gap -> DataGapView.of(gap, organisation.zone(), clock.instant()))
                .toList();
    }

    private UUID team(OrganisationRef organisation, String team) {
        return directory
                .team(organisation.id(), team)
                .orElseThrow(() -> notFound("There is no team %s in %s".formatted(team, organisation.code())));
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
