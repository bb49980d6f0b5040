package org.supervisionwatch.alerts.notification.schedule;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.alerts.notification.schedule.ScheduleFlow.ScheduleDates;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;

/** REST: the schedule of a team's mails, as one sentence. */
@Path("/organisations/{org}/teams/{team}/schedule")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Schedules")
public class ScheduleResource {

    private final ScheduleFlow flow;

    ScheduleResource(ScheduleFlow flow) {
        this.flow = flow;
    }

    /** @param sentence days of the week, a time of day in the organisation's zone, and how often to remind; every 7 days if left out */
    public record ScheduleRequest(@NotBlank @Size(max = 200) String sentence) {}

    /**
     * @param sentence in its canonical form
     * @param own false if it is derived from the organisation's mail time
     * @param zone the zone of its time of day
     * @param next the next five times at which the team is mailed if there is news
     */
    public record ScheduleView(
            String organisation, String team, String sentence, boolean own, ZoneId zone, List<DateView> next) {}

    /** @param local local time in the zone */
    public record DateView(LocalDateTime local, Instant at) {}

    @GET
    @Operation(
            summary = "When a team is mailed, and the next five times",
            description =
                    "Bank holidays of the organisation's calendar are left out: what falls on them is mailed on the next business day. A"
                            + " team without a schedule of its own is mailed Mondays to Fridays at the organisation's mail time.")
    @APIResponse(responseCode = "200", description = "The sentence and its dates")
    public ScheduleView schedule(@PathParam("org") String org, @PathParam("team") String team) {
        return view(org, team, flow.dates(org, team));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sets when a team is mailed",
            description =
                    "One sentence: days of the week, a time of day, and after how many days leads are reminded of what is open, 1 to 28,"
                            + " counted from Mondays. What was due at a time that no longer applies waits for the next one.")
    @RequestBodySchema(ScheduleRequest.class)
    @APIResponse(responseCode = "200", description = "The sentence as stored, and its dates")
    public ScheduleView put(
            @PathParam("org") String org, @PathParam("team") String team, BoundRequest<ScheduleRequest> request) {
        Faults faults = request.faults();
        String sentence = faults.at("/sentence") ? "" : request.value().sentence();
        return switch (ScheduleReader.read(sentence)) {
            case ScheduleReading.ScheduleRead(TeamSchedule schedule) -> {
                faults.refuse();
                yield view(org, team, flow.change(org, team, schedule));
            }
            case ScheduleReading.ScheduleRefused(String message) ->
                throw new ProblemException(faults.add("/sentence", message).problem());
        };
    }

    @DELETE
    @Operation(summary = "Removes a team's schedule: it is mailed Mondays to Fridays at the organisation's mail time")
    @APIResponse(responseCode = "200", description = "The sentence that applies now, and its dates")
    public ScheduleView delete(@PathParam("org") String org, @PathParam("team") String team) {
        return view(org, team, flow.reset(org, team));
    }

    private static ScheduleView view(String organisation, String team, ScheduleDates dates) {
        ZoneId zone = dates.team().timetable().zone();
        return new ScheduleView(
                organisation,
                team,
                dates.team().timetable().schedule().sentence(),
                dates.team().own(),
                zone,
                dates.next().stream()
                        .map(at -> new DateView(LocalDateTime.ofInstant(at, zone), at))
                        .toList());
    }
}
