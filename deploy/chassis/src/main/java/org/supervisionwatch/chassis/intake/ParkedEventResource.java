package org.supervisionwatch.chassis.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.EventIntake.RetryOutcome;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;

/** Operations API: lists events that could not be taken in, and retries them once the reason is fixed. */
@Path("/ops/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ParkedEventResource {

    private static final String NOT_PARKED = "No such event is parked; it may have been taken in since.";

    private final ParkedEventStore parked;
    private final EventIntake intake;

    public ParkedEventResource(ParkedEventStore parked, EventIntake intake) {
        this.parked = parked;
        this.intake = intake;
    }

    /** @param payload the value as it was sent, as text; null for a tombstone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ParkedEventView(
            ParkedEvent event,
            Map<String, String> headers,
            @Nullable String payload) {}

    /** @param outcome taken, superseded or still-parked */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RetryView(String outcome, @Nullable String cause) {}

    /** Without payloads, which only {@code /{id}} shows. */
    @GET
    public Page<ParkedEvent> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        int size = PageCursor.limit(limit);
        return Page.of(
                parked.list(PageCursor.readUuid(cursor), size + 1),
                size,
                event -> event.id().toString(),
                here);
    }

    @GET
    @Path("/{id}")
    public ParkedEventView one(@PathParam("id") UUID id) {
        ParkedEvent event = parked.find(id).orElseThrow(() -> ProblemException.notFound(NOT_PARKED));
        IncomingRecord record = parked.record(id).orElseThrow(() -> ProblemException.notFound(NOT_PARKED));
        return new ParkedEventView(
                event, record.headers(), record.value() == null ? null : new String(record.value(), UTF_8));
    }

    @POST
    @Path("/{id}/retry")
    public RetryView retry(@PathParam("id") UUID id) {
        RetryOutcome outcome = intake.retry(id).orElseThrow(() -> ProblemException.notFound(NOT_PARKED));
        String cause = parked.find(id).map(ParkedEvent::cause).orElse(null);
        return new RetryView(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'), cause);
    }

    /** Discards an event that can never be taken in and that no later event will supersede. */
    @DELETE
    @Path("/{id}")
    public void discard(@PathParam("id") UUID id) {
        if (!intake.discard(id)) {
            throw ProblemException.notFound(NOT_PARKED);
        }
    }
}
