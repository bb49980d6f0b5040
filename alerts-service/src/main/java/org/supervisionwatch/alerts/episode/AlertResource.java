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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.query.AlertList;
import org.supervisionwatch.alerts.episode.query.AlertList.AlertSelection;
import org.supervisionwatch.alerts.episode.query.AlertList.AlertView;
import org.supervisionwatch.alerts.episode.query.EpisodeEndings;
import org.supervisionwatch.alerts.episode.query.EpisodeEndings.EndingView;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;

/** The alerts of an organisation, open and closed. */
@Path("/organisations/{org}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AlertResource {

    private static final int DAYS_BACK = 28;

    private final OrganisationDirectory places;
    private final AlertList alerts;
    private final EpisodeEndings endings;
    private final Clock clock;

    AlertResource(OrganisationDirectory places, AlertList alerts, EpisodeEndings endings, Clock clock) {
        this.places = places;
        this.alerts = alerts;
        this.endings = endings;
        this.clock = clock;
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
        OrganisationRef place = places.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
        int most = PageCursor.limit(limit);
        AlertSelection selection =
                new AlertSelection(place.id(), team == null ? null : team(place, team), open(state), all(level));
        List<AlertView> found = alerts.lines(selection, PageCursor.read(cursor), most + 1);
        return Page.of(found, most, AlertView::sortKey, here);
    }

    /**
     * How the alerts ended that closed in a time.
     *
     * @param from the first day; left out: 28 days ago
     * @param to the last day; left out: today
     */
    @GET
    @Path("/alerts/endings")
    @Tag(name = "Alerts")
    @Operation(
            summary = "How alerts ended, by requirement: above all, how often it had happened and was not recorded",
            description =
                    "itHadHappened counts the alerts that ended because a session had been held in time and was only recorded later;"
                            + " loggedFromMail those that ended with a session somebody logged from a mail.")
    @APIResponse(responseCode = "200", description = "One entry for each requirement with alerts that closed")
    @APIResponse(responseCode = "404", description = "There is no such organisation")
    @APIResponse(responseCode = "422", description = "A day cannot be read, or to is before from")
    public List<EndingView> endings(
            @PathParam("org") String org,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        OrganisationRef place = places.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
        LocalDate last = to == null ? LocalDate.now(clock.withZone(place.zone())) : to;
        LocalDate first = from == null ? last.minusDays(DAYS_BACK) : from;
        if (last.isBefore(first)) {
            throw new ProblemException(Problem.invalid("to", "is not before from"));
        }
        return endings.of(place.id(), first, last);
    }

    private UUID team(OrganisationRef place, String team) {
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
