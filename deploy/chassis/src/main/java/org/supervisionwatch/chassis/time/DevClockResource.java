package org.supervisionwatch.chassis.time;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

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
    public ClockReading move(ClockReading to) {
        refuseOutsideDevelopment();
        if (to.now() == null) {
            throw new ProblemException(Problem.invalid("/now", "is required: an instant such as 2026-11-22T08:00:00Z"));
        }
        if (!clock.forwardTo(to.now())) {
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
