package org.supervisionwatch.alerts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.alerts.grey.Grey;
import org.supervisionwatch.alerts.grey.GreyStore;
import org.supervisionwatch.alerts.grey.GreyWatch;
import org.supervisionwatch.alerts.grey.GreyWords;
import org.supervisionwatch.alerts.mail.OpsMail;

/**
 * From feeds that are behind to organisations that are grey, and back. Its beginning is told to those who run the service, once; its
 * end to nobody: the wake-ups that waited are answered, and the runs that waited are composed.
 */
@ApplicationScoped
public class GreyFlow {

    private final GreyWatch watch;
    private final GreyStore store;
    private final OpsMail ops;
    private final Clock clock;

    GreyFlow(GreyWatch watch, GreyStore store, OpsMail ops, Clock clock) {
        this.watch = watch;
        this.store = store;
        this.ops = ops;
        this.clock = clock;
    }

    public void lookAtFeeds() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> tell(watch.lookAtFeeds(now), now));
    }

    public void lookAtVolume() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> tell(watch.lookAtVolume(now), now));
    }

    /** The day really was so quiet: verdicts are worked out and leads are mailed again. */
    Optional<Grey> accept(UUID id, String by, String why) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> store.accept(id, by, why, now));
    }

    private void tell(List<Grey> news, Instant now) {
        for (Grey grey : news) {
            ZoneId zone = store.zoneOf(grey);
            ops.tell(
                    grey.organisationId(),
                    GreyWords.about(grey, zone),
                    GreyWords.subject(grey),
                    GreyWords.lines(grey, zone, now));
        }
    }
}
