package org.supervisionwatch.alerts.notification.schedule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.notification.schedule.ScheduleFlow.ScheduleDates;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** When a team is mailed, in one sentence. */
@Path("/organisations/{org}/teams/{team}/schedule")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Schedules")
@APIResponse(responseCode = "404", description = "There is no such organisation or team")
public class ScheduleResource {

    /** Stands in the API document. */
    static final String EXAMPLE = "{\"sentence\": \"Mondays to Fridays 08:00; remind every 7 days.\"}";

    private final OrganisationDirectory places;
    private final ScheduleFlow flow;

    ScheduleResource(OrganisationDirectory places, ScheduleFlow flow) {
        this.places = places;
        this.flow = flow;
    }

    /** @param sentence days of the week, a time of day in the organisation's zone, and when to remind; without it every 7 days */
    public record ScheduleRequest(@NotBlank @Size(max = 200) String sentence) {}

    /**
     * @param sentence in its canonical spelling
     * @param own false: it is derived from the organisation's time of day
     * @param zone in which its time of day is meant
     * @param next the five next times at which the team is mailed if there is news
     */
    public record ScheduleView(
            String organisation, String team, String sentence, boolean own, ZoneId zone, List<DateView> next) {}

    /** @param local by the clock on the wall, in the zone */
    public record DateView(LocalDateTime local, Instant at) {}

    @GET
    @Operation(
            summary = "When a team is mailed, and the five next times",
            description =
                    "Bank holidays of the organisation's calendar are left out: what would have been told then is told on the next business"
                            + " day. A team without a sentence of its own is mailed Mondays to Fridays at the organisation's time of day.")
    @APIResponse(responseCode = "200", description = "The sentence and its dates")
    public ScheduleView schedule(@PathParam("org") String org, @PathParam("team") String team) {
        OrganisationRef place = place(org);
        return view(place, team, flow.dates(place.id(), team(place, team)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says when a team is mailed",
            description =
                    "One sentence: days of the week, a time of day, and after how many days what is open is told of again, 1 to 28, counted from"
                            + " Mondays. What would have been told at a time that falls away waits for the next one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ScheduleRequest.class),
                            examples = @ExampleObject(name = "business days", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The sentence as it is kept, and its dates",
            content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    @APIResponse(responseCode = "422", description = "The sentence cannot be read; errors says what is expected")
    public ScheduleView put(
            @PathParam("org") String org, @PathParam("team") String team, @Valid ScheduleRequest request) {
        OrganisationRef place = place(org);
        return switch (ScheduleReader.read(request.sentence())) {
            case ScheduleReading.ScheduleRead(TeamSchedule schedule) ->
                view(place, team, flow.change(place.id(), team(place, team), schedule));
            case ScheduleReading.ScheduleRefused(String message) ->
                throw new ProblemException(Problem.invalid("/sentence", message));
        };
    }

    @DELETE
    @Operation(summary = "The team is mailed again Mondays to Fridays at the organisation's time of day")
    @APIResponse(responseCode = "200", description = "The sentence that holds now, and its dates")
    public ScheduleView delete(@PathParam("org") String org, @PathParam("team") String team) {
        OrganisationRef place = place(org);
        return view(place, team, flow.forget(place.id(), team(place, team)));
    }

    private static ScheduleView view(OrganisationRef place, String team, ScheduleDates dates) {
        ZoneId zone = dates.of().timetable().zone();
        return new ScheduleView(
                place.code(),
                team,
                dates.of().timetable().schedule().sentence(),
                dates.of().own(),
                zone,
                dates.next().stream()
                        .map(at -> new DateView(LocalDateTime.ofInstant(at, zone), at))
                        .toList());
    }

    private OrganisationRef place(String org) {
        return places.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
    }

    private UUID team(OrganisationRef place, String team) {
        return places.team(place.id(), team)
                .orElseThrow(() -> notFound("There is no team %s in %s".formatted(team, place.code())));
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
