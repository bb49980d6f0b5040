package org.supervisionwatch.chassis.restore;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** For whoever runs the service: its database was put back from a backup. */
@Path("/ops/restored")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class DatabaseRestoreResource {

    private final TopicRepublisher republication;
    private final Event<DatabaseRestored> restored;
    private final Clock clock;

    DatabaseRestoreResource(TopicRepublisher republication, Event<DatabaseRestored> restored, Clock clock) {
        this.republication = republication;
        this.restored = restored;
        this.clock = clock;
    }

    /** @param restoredTo the moment of the backup; left out: only what this service publishes is put right */
    public record DatabaseRestoreRequest(@Nullable Instant restoredTo) {}

    /**
     * What was done about a topic.
     *
     * @param published keys whose state, or whose end, is published again
     * @param unknown of these, keys that the topic held and the database does not know: they are erased there
     * @param backAgain keys that were erased after the backup and are there again, at most 1000 of them
     */
    public record RepublishedTopicView(String topic, int published, int unknown, List<UUID> backAgain) {}

    /** @param topics those that this service publishes */
    public record DatabaseRestoreView(List<RepublishedTopicView> topics) {}

    /** Safe to repeat. 422 for a moment that has not come yet. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says that the service's database was put back from a backup",
            description =
                    "Raises the version of everything above all that was ever published, publishes everything again, and erases"
                            + " from the topics what the database does not know. What the service consumes it reads on by itself, from the offsets"
                            + " in its own database: a compacted topic still holds the last word on each key behind them. Only tombstones are gone after 30 days:"
                            + " for an older backup have the services it reads from do this too, they publish every tombstone again.")
    @APIResponse(
            responseCode = "200",
            description = "What was done, topic by topic; it reaches the others within seconds")
    @APIResponse(responseCode = "422", description = "A moment that has not come yet")
    public DatabaseRestoreView restored(DatabaseRestoreRequest request) {
        Instant now = clock.instant();
        Instant to = request.restoredTo();
        if (to != null) {
            check(to, now);
            restored.fire(new DatabaseRestored(to, now));
        }
        return new DatabaseRestoreView(republication.all().stream()
                .map(done -> new RepublishedTopicView(done.topic(), done.published(), done.unknown(), done.backAgain()))
                .toList());
    }

    private static void check(Instant to, Instant now) {
        if (to.isAfter(now)) {
            throw new ProblemException(Problem.invalid("/restoredTo", "has not come yet"));
        }
    }
}
