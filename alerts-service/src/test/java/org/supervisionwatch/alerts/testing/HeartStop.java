package org.supervisionwatch.alerts.testing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.supervisionwatch.chassis.intake.FeedProgress;

/** The heart stands still before the service stops, and its last beat is heard out: none is left behind half taken. */
@ApplicationScoped
class HeartStop {

    private final FeedProgress progress;

    HeartStop(FeedProgress progress) {
        this.progress = progress;
    }

    void stop(@Observes @Priority(0) ShutdownEvent stop) {
        Instant last = Events.onTheStack().still();
        Events.TOPICS.forEach(topic -> progress.awaitThrough(topic, last, Duration.ofSeconds(5)));
    }
}
