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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.BoundRequest;

/** Operations API to call after the service's database was restored from a backup. */
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

    /** @param restoredTo the time of the backup; if left out, only the published topics are repaired */
    public record DatabaseRestoreRequest(@Nullable Instant restoredTo) {}

    /**
     * The result for a topic.
     *
     * @param published number of keys whose state or tombstone is published again
     * @param unknown number of these keys that the database does not have: they are erased from the topic
     * @param backAgain keys that were erased after the backup and exist again, at most 1000 of them
     */
    public record RepublishedTopicView(String topic, int published, int unknown, List<UUID> backAgain) {}

    /** @param topics those that this service publishes */
    public record DatabaseRestoreView(List<RepublishedTopicView> topics) {}

    /** Idempotent. Answers 422 if the time is in the future. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Republishes everything after the service's database was restored from a backup",
            description =
                    "Raises every version above all that were ever published, publishes everything again, and erases"
                            + " from the topics what the database does not have. Consumption resumes by itself, from the offsets"
                            + " in the service's own database: a compacted topic still holds the latest state of each key after them. Only tombstones are gone after 30 days:"
                            + " for an older backup, call this on the services that it consumes from too; they publish every tombstone again.")
    @APIResponse(
            responseCode = "200",
            description = "The result by topic; it reaches the other services within seconds")
    @RequestBodySchema(DatabaseRestoreRequest.class)
    @APIResponse(responseCode = "422", description = "The time is in the future")
    public DatabaseRestoreView restored(BoundRequest<DatabaseRestoreRequest> request) {
        Instant now = clock.instant();
        Instant to = request.value().restoredTo();
        if (to != null && to.isAfter(now)) {
            request.faults().add("/restoredTo", "is in the future");
        }
        request.faults().refuse();
        if (to != null) {
            restored.fire(new DatabaseRestored(to, now));
        }
        return new DatabaseRestoreView(republication.all());
    }
}
