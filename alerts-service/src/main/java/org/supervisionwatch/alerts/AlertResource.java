package org.supervisionwatch.alerts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.AlertList;
import org.supervisionwatch.alerts.alert.AlertList.AlertView;
import org.supervisionwatch.alerts.alert.AlertList.Selection;
import org.supervisionwatch.alerts.report.Places;
import org.supervisionwatch.alerts.report.Places.Place;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Cursor;
import org.supervisionwatch.chassis.rest.Page;

/** The alerts of an organisation, open and closed. */
@Path("/organisations/{org}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AlertResource {

    private final Places places;
    private final AlertList alerts;

    AlertResource(Places places, AlertList alerts) {
        this.places = places;
        this.alerts = alerts;
    }

    /**
     * The newest first.
     *
     * @param level {@code all}: also what never fell below, and what there is to arrange; left out: alerts alone
     * @param state {@code open} or {@code closed}; left out: both; 422 for anything else
     * @param team a team's code, or one it had before; 404 if there is none
     */
    @GET
    @Path("/alerts")
    @Tag(name = "Alerts")
    @Operation(
            summary = "Lapses that opened an alert, the newest first",
            description =
                    "An alert is open while the person is below the guideline. A closed one names its cause, and mails says in how many mails"
                            + " it was told. state is open or closed; left out: both. level=all adds what is due soon or overdue, and what there"
                            + " is to arrange. A page ends with next, if there is more.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "There is no such organisation or team")
    @APIResponse(responseCode = "422", description = "A bad state, level, cursor or limit; errors names it")
    public Page<AlertView> alerts(
            @PathParam("org") String org,
            @QueryParam("state") @Nullable String state,
            @QueryParam("team") @Nullable String team,
            @QueryParam("level") @Nullable String level,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        Place place = places.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
        int most = Cursor.limit(limit);
        Selection selection =
                new Selection(place.id(), team == null ? null : team(place, team), open(state), all(level));
        List<AlertView> found = alerts.lines(selection, Cursor.read(cursor), most + 1);
        return Page.of(found, most, AlertView::sortKey, here);
    }

    private UUID team(Place place, String team) {
        return places.team(place.id(), team)
                .orElseThrow(() -> notFound("There is no team %s in %s".formatted(team, place.code())));
    }

    private static @Nullable Boolean open(@Nullable String state) {
        return switch (state) {
            case null -> null;
            case "open" -> true;
            case "closed" -> false;
            default -> throw new ProblemException(Problem.invalid("state", "is either open or closed"));
        };
    }

    private static boolean all(@Nullable String level) {
        return switch (level) {
            case null -> false;
            case "all" -> true;
            default -> throw new ProblemException(Problem.invalid("level", "is all, or left out"));
        };
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
