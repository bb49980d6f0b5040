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

/** Where people stand. Days are the organisation's. */
@Path("/organisations/{org}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standings")
@APIResponse(responseCode = "404", description = "There is no such organisation, team or person")
public class StandingResource {

    private final OrganisationDirectory places;
    private final StandingReport report;
    private final PersonReport people;
    private final DataGapStore grey;
    private final IntakeFlow intake;
    private final Clock clock;

    StandingResource(
            OrganisationDirectory places,
            StandingReport report,
            PersonReport people,
            DataGapStore grey,
            IntakeFlow intake,
            Clock clock) {
        this.places = places;
        this.report = report;
        this.people = people;
        this.grey = grey;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * @param counts of all standings of the organisation or team, whatever state is asked for
     * @param grey why it is not known where people stand: then every state is {@code UNKNOWN}; none if it is known
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
            summary = "Where everybody stands, worst first",
            description =
                    "Counts of all standings by state, of how many people in post somebody watches over, how far each feed is known, and"
                            + " one page of standings. Without state: every one but NOT_APPLICABLE. While a feed is further behind than"
                            + " promised, or far too little came through it, grey says so: every state is UNKNOWN then, and lastKnown is"
                            + " what it was.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "422", description = "A bad state, cursor or limit; errors names it")
    public StandingsView standings(
            @PathParam("org") String org,
            @QueryParam("team") @Nullable String team,
            @QueryParam("state") @Nullable StandingState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        OrganisationRef place = place(org);
        UUID teamId = team == null ? null : team(place, team);
        int most = PageCursor.limit(limit);
        List<DataGapView> greys = greyNow(place);
        StandingSelection selection = new StandingSelection(place.id(), teamId, state, !greys.isEmpty());
        List<StandingLine> found = report.lines(selection, PageCursor.read(cursor), most + 1);
        Page<StandingLine> page = Page.of(found, most, StandingLine::sortKey, here);
        return new StandingsView(
                place.code(),
                LocalDate.now(clock.withZone(place.zone())),
                report.counts(selection),
                report.coverage(selection),
                intake.feeds(),
                greys,
                page.items(),
                page.next());
    }

    /** One person's standings with their working. 404 for somebody unknown. */
    @GET
    @Path("/people/{employeeNumber}/standings")
    @Operation(
            summary = "One person's standings, with their working",
            description =
                    "The working shows, step by step and each step also as a sentence, which sessions counted, which did not and why, and"
                            + " what moved the due date. patternAssumed: her working days are a guess. notWatched: why nobody watches over her.")
    @APIResponse(responseCode = "200", description = "Her standings; none if she is not watched")
    public PersonView person(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        OrganisationRef place = place(org);
        LocalDate today = LocalDate.now(clock.withZone(place.zone()));
        return people.person(place.id(), employeeNumber, today)
                .map(person -> person.grey(greyNow(place)))
                .orElseThrow(() -> notFound("There is no person %s in %s".formatted(employeeNumber, org)));
    }

    private OrganisationRef place(String org) {
        return places.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
    }

    private List<DataGapView> greyNow(OrganisationRef place) {
        return grey.inForce(place.id()).stream()
                .map(one -> DataGapView.of(one, place.zone(), clock.instant()))
                .toList();
    }

    private UUID team(OrganisationRef place, String team) {
        return places.team(place.id(), team)
                .orElseThrow(() -> notFound("There is no team %s in %s".formatted(team, place.code())));
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
