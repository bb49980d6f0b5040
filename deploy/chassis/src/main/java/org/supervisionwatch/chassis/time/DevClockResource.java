package org.supervisionwatch.chassis.time;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;

/** Moves the clock in local and test runs. Anywhere else the path does not exist. */
@Path("/dev/clock")
@RunOnVirtualThread
public class DevClockResource {

    private final WatchClock clock;

    public DevClockResource(WatchClock clock) {
        this.clock = clock;
    }

    /** @param now an instant, UTC */
    public record ClockReading(@Nullable Instant now) {}

    @GET
    public ClockReading read() {
        refuseOutsideDevelopment();
        return new ClockReading(clock.instant());
    }

    /** Moves the clock forward. @throws ProblemException 409 if {@code now} is before the clock */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBodySchema(ClockReading.class)
    public ClockReading move(BoundRequest<ClockReading> to) {
        refuseOutsideDevelopment();
        Instant now = to.value().now();
        if (now == null) {
            throw new ProblemException(to.faults()
                    .add("/now", "is required: an instant such as 2026-11-22T08:00:00Z")
                    .problem());
        }
        to.faults().refuse();
        if (!clock.forwardTo(now)) {
            throw new ProblemException(Problem.of(
                    409,
                    "clock-goes-forward-only",
                    "The clock can only be moved forward",
                    "It is at " + clock.instant()));
        }
        return new ClockReading(clock.instant());
    }

    private static void refuseOutsideDevelopment() {
        if (!TimeTravel.allowed()) {
            throw new NotFoundException();
        }
    }
}
