package org.supervisionwatch.alerts.freshness;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/**
 * Checks feeds and volume, and records data gaps as they begin and end. Those who run the service are told once that one begins. Nobody is
 * told that it ends: people who waited are evaluated, and mail runs that waited are composed.
 */
@ApplicationScoped
@ChangesState
public class FreshnessFlow {

    private final DataGapWatch watch;
    private final DataGapStore store;
    private final DataGapGauges gauges;
    private final Event<DataGapsNoticed> noticed;
    private final Clock clock;
    private volatile Instant volumeCheckedUntil = Instant.MIN;

    FreshnessFlow(
            DataGapWatch watch, DataGapStore store, DataGapGauges gauges, Event<DataGapsNoticed> noticed, Clock clock) {
        this.watch = watch;
        this.store = store;
        this.gauges = gauges;
        this.noticed = noticed;
        this.clock = clock;
    }

    /** Checks which feeds are behind. */
    public void checkFeeds() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> notifyOps(watch.checkFeeds(now), now));
    }

    /** Checks the number of sessions recorded on the last business day. */
    public void checkVolume() {
        checkVolume(clock.instant());
    }

    /**
     * Checks the volume of each organisation's last business day unless that is done. To be called before anybody is evaluated: if the
     * sessions of the day that has just ended are missing, people would fall below the guideline at midnight.
     *
     * @return whether the volume is checked; false while a feed is behind
     */
    public boolean isVolumeChecked(Instant now) {
        if (!now.isBefore(volumeCheckedUntil)) {
            checkVolume(now);
        }
        return now.isBefore(volumeCheckedUntil);
    }

    private void checkVolume(Instant now) {
        volumeCheckedUntil = QuarkusTransaction.requiringNew().call(() -> {
            DataGapWatch.VolumeSeen seen = watch.checkVolume(now);
            notifyOps(seen.begun(), now);
            return seen.holdsUntil();
        });
    }

    @ReadsSnapshot
    public void measure() {
        gauges.refresh();
    }

    /** The data gaps because of which an organisation's people are unknown now; accepted ones are left out. */
    @ReadsSnapshot
    public List<DataGapView> inForce(UUID organisationId, ZoneId zone, Instant now) {
        return store.inForce(organisationId).stream()
                .map(gap -> DataGapView.of(gap, zone, now))
                .toList();
    }

    /** All data gaps that have not ended, the accepted ones too. */
    @ReadsSnapshot
    public List<DataGapView> open() {
        Instant now = clock.instant();
        return store.open().stream().map(gap -> view(gap, now)).toList();
    }

    /**
     * Accepts that a day really was quiet, so that people are evaluated and leads are mailed again.
     *
     * @throws ProblemException 404 if there is no such data gap, 409 if it is no drop in volume
     */
    public DataGapView accept(UUID id, String by, String why) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            DataGap gap = store.lock(id)
                    .orElseThrow(() -> ProblemException.notFound("There is no data gap with this id, or it has ended"));
            if (gap.drop == null) {
                throw new ProblemException(Problem.of(
                        409, "feed-is-behind", "A feed that is behind cannot be accepted", "It must catch up."));
            }
            gap.acceptedAt = now;
            gap.acceptedBy = by;
            gap.acceptedBecause = why;
            return view(gap, now);
        });
    }

    private DataGapView view(DataGap gap, Instant now) {
        return DataGapView.of(gap, store.zoneOf(gap.organisationId), now);
    }

    private void notifyOps(List<DataGap> begun, Instant now) {
        begun.stream()
                .collect(Collectors.groupingBy(gap -> gap.organisationId))
                .forEach((organisation, gaps) -> notifyOps(organisation, gaps, now));
    }

    /** In one mail; about a feed that keeps coming and going once a day. */
    private void notifyOps(UUID organisation, List<DataGap> gaps, Instant now) {
        ZoneId zone = store.zoneOf(organisation);
        List<DataGap> begun =
                gaps.stream().filter(gap -> !store.noticedBefore(gap, zone)).toList();
        if (!begun.isEmpty()) {
            noticed.fire(new DataGapsNoticed(
                    organisation,
                    DataGapWording.about(begun, zone),
                    DataGapWording.subject(begun),
                    DataGapWording.lines(begun, zone, now)));
        }
    }
}
