package org.supervisionwatch.chassis.pebble;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;

/** A test resource that can be called wrongly in every way. */
@Path("/pebbles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PebbleResource {

    public static volatile CountDownLatch held = new CountDownLatch(0);

    public static final AtomicInteger WAITING = new AtomicInteger();

    private final RequestBinder bodies;

    PebbleResource(RequestBinder bodies) {
        this.bodies = bodies;
    }

    public enum Colour {
        @JsonProperty("grey")
        GREY,
        @JsonProperty("light-red")
        LIGHT_RED
    }

    public record Grain(
            @NotBlank String name,
            @JsonProperty("size-mm") @NotNull @Positive Integer sizeMm) {}

    public record PebbleRequest(
            @NotBlank String name,
            Colour colour,
            LocalDate foundOn,
            LocalTime foundAt,
            YearMonth season,
            Instant seenAt,
            UUID beach,
            BigDecimal weight,
            Boolean round,
            List<@Valid Grain> grains,
            List<String> tags,
            Map<String, String> notes) {}

    public record Small(@NotBlank String name, Integer size, List<String> tags) {}

    public record Self(int low, int high) {
        public Self {
            if (low > high) {
                throw new IllegalArgumentException("low must not exceed high");
            }
        }
    }

    /** Two pebbles are a heap; each layer lies on the one before it. */
    public record HeapRequest(
            @Size(max = 3, message = "must have at most {max} layers") List<@NotNull @Valid HeapLayer> layers) {}

    public record HeapLayer(
            @NotNull(message = "is required") LocalDate laidOn, LocalDate clearedOn, List<String> names)
            implements CheckedRequest {

        @Override
        public Faults check() {
            Faults faults = new Faults().addDuplicates("/names", names);
            return laidOn == null || clearedOn == null || laidOn.isAfter(clearedOn)
                    ? faults.add("/clearedOn", "must be given, and not before laidOn", "/laidOn")
                    : faults;
        }
    }

    @POST
    public PebbleRequest echo(PebbleRequest pebble) {
        return pebble;
    }

    @PUT
    @Path("/heap")
    public HeapRequest heap(HeapRequest heap) {
        return heap;
    }

    @PUT
    @Path("/self")
    public Self self(Self self) {
        return self;
    }

    @PUT
    @Path("/small")
    public Small merged(RequestBody incoming) {
        return bodies.patch(new Small("old", 3, List.of("a")), incoming, Small.class)
                .valid();
    }

    @GET
    @Path("/{id}")
    public Map<String, Object> one(
            @PathParam("id") UUID id,
            @QueryParam("on") LocalDate on,
            @QueryParam("month") YearMonth month,
            @QueryParam("size") @Max(9) Integer size,
            @QueryParam("colour") Colour colour,
            @QueryParam("text") String text) {
        return Map.of("id", id);
    }

    @GET
    public Page<Integer> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo here) {
        String after = PageCursor.read(cursor);
        int from = after.isEmpty() ? 1 : Integer.parseInt(after) + 1;
        int size = PageCursor.limit(limit);
        return Page.of(
                IntStream.rangeClosed(from, Math.min(5, from + size)).boxed().toList(), size, String::valueOf, here);
    }

    @PUT
    @Path("/guarded")
    public JsonNode guarded(@HeaderParam("If-Match") String ifMatch, JsonNode body) {
        Etag.require(ifMatch, 7);
        return body;
    }

    @GET
    @Path("/busy")
    public String busy() throws InterruptedException {
        WAITING.incrementAndGet();
        held.await();
        WAITING.decrementAndGet();
        return "\"done\"";
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret internals");
    }

    @GET
    @Path("/away")
    public String away() {
        throw new IllegalStateException(new SQLException("secret host refused", "08001"));
    }

    @GET
    @Path("/later")
    public String later() {
        throw new ProblemException(
                Problem.of(503, "not-yet", "Not yet", "Soon.").about("/pebbles"), Duration.ofMillis(1500));
    }
}
