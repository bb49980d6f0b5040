package org.supervisionwatch.alerts;

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
import org.supervisionwatch.alerts.grey.GreyStore;
import org.supervisionwatch.alerts.grey.GreyView;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.report.Coverage;
import org.supervisionwatch.alerts.report.FeedAge;
import org.supervisionwatch.alerts.report.PersonReport;
import org.supervisionwatch.alerts.report.PersonReport.PersonView;
import org.supervisionwatch.alerts.report.Places;
import org.supervisionwatch.alerts.report.Places.Place;
import org.supervisionwatch.alerts.report.StandingLine;
import org.supervisionwatch.alerts.report.StandingReport;
import org.supervisionwatch.alerts.report.StandingReport.Selection;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Cursor;
import org.supervisionwatch.chassis.rest.Page;

/** Where people stand. Days are the organisation's. */
@Path("/organisations/{org}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standings")
@APIResponse(responseCode = "404", description = "There is no such organisation, team or person")
public class StandingResource {

    private final Places places;
    private final StandingReport report;
    private final PersonReport people;
    private final GreyStore grey;
    private final IntakeFlow intake;
    private final Clock clock;

    StandingResource(
            Places places, StandingReport report, PersonReport people, GreyStore grey, IntakeFlow intake, Clock clock) {
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
            Map<State, Integer> counts,
            Coverage people,
            List<FeedAge> feeds,
            List<GreyView> grey,
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
            @QueryParam("state") @Nullable State state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        Place place = place(org);
        UUID teamId = team == null ? null : team(place, team);
        int most = Cursor.limit(limit);
        List<GreyView> greys = greyNow(place);
        Selection selection = new Selection(place.id(), teamId, state, !greys.isEmpty());
        List<StandingLine> found = report.lines(selection, Cursor.read(cursor), most + 1);
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
        Place place = place(org);
        LocalDate today = LocalDate.now(clock.withZone(place.zone()));
        return people.person(place.id(), employeeNumber, today)
                .map(person -> person.grey(greyNow(place)))
                .orElseThrow(() -> notFound("There is no person %s in %s".formatted(employeeNumber, org)));
    }

    private Place place(String org) {
        return places.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
    }

    private List<GreyView> greyNow(Place place) {
        return grey.inForce(place.id()).stream()
                .map(one -> GreyView.of(one, place.zone(), clock.instant()))
                .toList();
    }

    private UUID team(Place place, String team) {
        return places.team(place.id(), team)
                .orElseThrow(() -> notFound("There is no team %s in %s".formatted(team, place.code())));
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
