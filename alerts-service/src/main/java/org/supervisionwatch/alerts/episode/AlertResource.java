package org.supervisionwatch.alerts.episode;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.query.AlertList.AlertView;
import org.supervisionwatch.alerts.episode.query.EpisodeEndings.EndingView;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;

/** Lists the alerts of an organisation, open and closed, and counts how they ended. */
@Path("/organisations/{org}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AlertResource {

    private final AlertFlow flow;

    AlertResource(AlertFlow flow) {
        this.flow = flow;
    }

    /**
     * Alerts, the newest first.
     *
     * @param level {@code all}: also episodes that never fell below, and follow-ups; left out: only alerts
     * @param state {@code open} or {@code closed}; left out: both
     * @param team a team's code, or one it had before
     */
    @GET
    @Path("/alerts")
    @Tag(name = "Alerts")
    @Operation(
            summary = "Lists alerts, the newest first",
            description =
                    "An alert is open while the person is below the guideline. A closed one names its cause; mails is the number of mails"
                            + " that mentioned it. state is open or closed; left out: both. level=all adds what is due soon or overdue, and"
                            + " follow-ups to arrange. next is the address of the following page, if there is one.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "422", description = "Invalid state, level, cursor or limit; errors names it")
    public Page<AlertView> alerts(
            @PathParam("org") String org,
            @QueryParam("state") @Nullable String state,
            @QueryParam("team") @Nullable String team,
            @QueryParam("level") @Nullable String level,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        int most = PageCursor.limit(limit);
        List<AlertView> found = flow.list(org, team, open(state), all(level), PageCursor.read(cursor), most + 1);
        return Page.of(found, most, AlertView::sortKey, here);
    }

    /**
     * How the alerts ended that closed in a period.
     *
     * @param from the first day; left out: 28 days ago
     * @param to the last day; left out: today
     */
    @GET
    @Path("/alerts/endings")
    @Tag(name = "Alerts")
    @Operation(
            summary = "Counts how alerts ended, by requirement",
            description =
                    "itHadHappened counts the alerts that ended because a session had been held in time but was recorded late;"
                            + " loggedFromMail those that ended with a session recorded from a mail.")
    @APIResponse(responseCode = "200", description = "One entry for each requirement with alerts that closed")
    @APIResponse(responseCode = "422", description = "Invalid day, or to is before from")
    public List<EndingView> endings(
            @PathParam("org") String org,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return flow.endings(org, from, to);
    }

    private static @Nullable Boolean open(@Nullable String state) {
        return switch (state) {
            case null -> null;
            case "open" -> true;
            case "closed" -> false;
            default -> throw new ProblemException(Problem.invalid("state", "must be open or closed"));
        };
    }

    private static boolean all(@Nullable String level) {
        return switch (level) {
            case null -> false;
            case "all" -> true;
            default -> throw new ProblemException(Problem.invalid("level", "must be all, or left out"));
        };
    }
}
