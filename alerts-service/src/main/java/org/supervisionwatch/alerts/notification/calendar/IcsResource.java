package org.supervisionwatch.alerts.notification.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** REST: a calendar in iCalendar format, by its secret address. */
@Path("/calendars/{secret: " + CalendarSecret.PATTERN + "}.ics")
@RunOnVirtualThread
@Tag(name = "Subscriptions")
public class IcsResource {

    private final SubscriptionFlow flow;

    IcsResource(SubscriptionFlow flow) {
        this.flow = flow;
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    @Operation(
            summary = "Due dates as iCalendar (RFC 5545)",
            description =
                    "One all-day event for each due date of an interval, with a stable UID and a SEQUENCE that rises whenever the"
                            + " date moves. A date that no longer exists is CANCELLED.")
    @APIResponse(responseCode = "200", description = "The calendar, with its ETag")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response read(@PathParam("secret") String secret, @Context Request request) {
        String calendar = flow.calendar(new CalendarSecret(secret))
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no such calendar")));
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(calendar.getBytes(StandardCharsets.UTF_8))
                .toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setNoCache(true);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(calendar) : unchanged;
        return answer.tag(tag).cacheControl(cache).build();
    }
}
