package org.supervisionwatch.alerts.testing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.supervisionwatch.chassis.intake.FeedProgress;

/** Stops the heartbeats before the service stops and waits until the last one has been read, so that none is left unread. */
@ApplicationScoped
class HeartStop {

    private final FeedProgress progress;

    HeartStop(FeedProgress progress) {
        this.progress = progress;
    }

    void stop(@Observes @Priority(0) ShutdownEvent stop) {
        Instant last = Events.onTheStack().stop();
        Events.TOPICS.forEach(topic -> progress.awaitThrough(topic, last, Duration.ofSeconds(5)));
    }
}
