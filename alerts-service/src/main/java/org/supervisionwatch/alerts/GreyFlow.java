package org.supervisionwatch.alerts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private volatile Instant volumeHoldsUntil = Instant.MIN;

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
        lookAtVolume(clock.instant());
    }

    /**
     * Whether the last business day of each organisation was looked at, if need be now. To be asked before anybody is evaluated: with
     * the sessions missing of the day that has just ended, people would fall below at midnight.
     */
    boolean knowsVolume(Instant now) {
        if (!now.isBefore(volumeHoldsUntil)) {
            lookAtVolume(now);
        }
        return now.isBefore(volumeHoldsUntil);
    }

    private void lookAtVolume(Instant now) {
        volumeHoldsUntil = QuarkusTransaction.requiringNew().call(() -> {
            GreyWatch.VolumeSeen seen = watch.lookAtVolume(now);
            tell(seen.news(), now);
            return seen.holdsUntil();
        });
    }

    /** The day really was so quiet: verdicts are worked out and leads are mailed again. */
    Optional<Grey> accept(UUID id, String by, String why) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> store.accept(id, by, why, now));
    }

    private void tell(List<Grey> news, Instant now) {
        news.stream()
                .collect(Collectors.groupingBy(Grey::organisationId))
                .forEach((organisation, greys) -> tell(organisation, greys, now));
    }

    /** In one mail, and a feed that comes and goes once a day. */
    private void tell(UUID organisation, List<Grey> greys, Instant now) {
        ZoneId zone = store.zoneOf(organisation);
        List<Grey> untold =
                greys.stream().filter(grey -> !store.noticedBefore(grey, zone)).toList();
        if (!untold.isEmpty()) {
            ops.tell(
                    organisation,
                    GreyWords.about(untold, zone),
                    GreyWords.subject(untold),
                    GreyWords.lines(untold, zone, now));
        }
    }
}
