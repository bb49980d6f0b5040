package org.supervisionwatch.alerts.freshness;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * From feeds that are behind to organisations that are grey, and back. Its beginning is told to those who run the service, once; its
 * end to nobody: the wake-ups that waited are answered, and the runs that waited are composed.
 */
@ApplicationScoped
public class FreshnessFlow {

    private final DataGapWatch watch;
    private final DataGapStore store;
    private final Event<DataGapsNoticed> noticed;
    private final Clock clock;
    private volatile Instant volumeHoldsUntil = Instant.MIN;

    FreshnessFlow(DataGapWatch watch, DataGapStore store, Event<DataGapsNoticed> noticed, Clock clock) {
        this.watch = watch;
        this.store = store;
        this.noticed = noticed;
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
    public boolean knowsVolume(Instant now) {
        if (!now.isBefore(volumeHoldsUntil)) {
            lookAtVolume(now);
        }
        return now.isBefore(volumeHoldsUntil);
    }

    private void lookAtVolume(Instant now) {
        volumeHoldsUntil = QuarkusTransaction.requiringNew().call(() -> {
            DataGapWatch.VolumeSeen seen = watch.lookAtVolume(now);
            tell(seen.news(), now);
            return seen.holdsUntil();
        });
    }

    /** The day really was so quiet: verdicts are worked out and leads are mailed again. */
    Optional<DataGap> accept(UUID id, String by, String why) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> store.accept(id, by, why, now));
    }

    private void tell(List<DataGap> news, Instant now) {
        news.stream()
                .collect(Collectors.groupingBy(DataGap::organisationId))
                .forEach((organisation, greys) -> tell(organisation, greys, now));
    }

    /** In one mail, and a feed that comes and goes once a day. */
    private void tell(UUID organisation, List<DataGap> greys, Instant now) {
        ZoneId zone = store.zoneOf(organisation);
        List<DataGap> untold =
                greys.stream().filter(grey -> !store.noticedBefore(grey, zone)).toList();
        if (!untold.isEmpty()) {
            noticed.fire(new DataGapsNoticed(
                    organisation,
                    DataGapWording.about(untold, zone),
                    DataGapWording.subject(untold),
                    DataGapWording.lines(untold, zone, now)));
        }
    }
}
