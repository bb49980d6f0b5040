package org.supervisionwatch.alerts.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;

/** Records when data gaps of organisations begin and end. Its callers own the transaction; only one thread may check the feeds. */
@ApplicationScoped
public class DataGapWatch {

    private final DataGapStore store;
    private final FeedWatch feeds;
    private final CatalogueCache packs;
    private final GapDebounce debounce;

    DataGapWatch(DataGapStore store, FeedWatch feeds, CatalogueCache packs, FeedConfig config) {
        this.store = store;
        this.feeds = feeds;
        this.packs = packs;
        this.debounce = new GapDebounce(config.patience());
    }

    /**
     * Once one feed has been behind for long enough, the others that are behind count as the same outage: their last heartbeats were
     * seconds apart, and ops are to get one mail about it.
     *
     * @return the data gaps that have begun; nobody is told that one has ended
     */
    public List<DataGap> checkFeeds(Instant now) {
        List<FeedWatch.FeedBehind> behind = feeds.behind(now);
        Set<String> topics = behind.stream().map(FeedWatch.FeedBehind::topic).collect(Collectors.toSet());
        Set<String> lasting = debounce.outlasted(topics, System.nanoTime());
        store.caughtUp(topics, now);
        List<DataGap> begun = new ArrayList<>(begin(
                behind.stream().filter(feed -> lasting.contains(feed.topic())).toList(), now));
        if (!begun.isEmpty()) {
            begun.addAll(begin(behind, now));
        }
        return begun;
    }

    /** The data gaps that have begun; those that are recorded already are left out. */
    private List<DataGap> begin(List<FeedWatch.FeedBehind> behind, Instant now) {
        return behind.stream().flatMap(feed -> store.behind(feed, now).stream()).toList();
    }

    /**
     * The result of checking the volume.
     *
     * @param begun the data gaps that have begun
     * @param holdsUntil when the check is to be repeated: at the next midnight of any organisation, after which there is another last
     * business day
     */
    public record VolumeSeen(List<DataGap> begun, Instant holdsUntil) {

        public VolumeSeen {
            begun = List.copyOf(begun);
        }
    }

    /** Checks nothing while a feed is behind, because that explains a low volume; then it is to be repeated at once. */
    public VolumeSeen checkVolume(Instant now) {
        if (!feeds.allCurrent(now)) {
            return new VolumeSeen(List.of(), now);
        }
        LocalDate earliest = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(3L * RecordingVolume.DAYS);
        Map<UUID, Map<LocalDate, Integer>> recorded = store.recordedSince(earliest);
        List<DataGap> begun = new ArrayList<>();
        Instant holdsUntil = Instant.MAX;
        for (DataGapStore.CountedOrganisation organisation : store.organisations()) {
            BusinessDays days = new BusinessDays(
                    packs.current().calendars().named(organisation.calendar()).orElse(HolidayDates.NONE));
            LocalDate today = LocalDate.ofInstant(now, organisation.zone());
            Optional<RecordingVolume.VolumeDrop> drop =
                    RecordingVolume.drop(recorded.getOrDefault(organisation.id(), Map.of()), days, today);
            drop.flatMap(it -> store.dropped(organisation.id(), it, now)).ifPresent(begun::add);
            if (drop.isEmpty()) {
                store.backInBand(organisation.id(), now);
            }
            Instant tomorrow =
                    today.plusDays(1).atStartOfDay(organisation.zone()).toInstant();
            holdsUntil = tomorrow.isBefore(holdsUntil) ? tomorrow : holdsUntil;
        }
        return new VolumeSeen(begun, holdsUntil);
    }
}
