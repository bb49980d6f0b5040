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

/** Notes when it begins and when it ends that an organisation is grey. Its callers own the transaction; feeds are looked at by one thread. */
@ApplicationScoped
public class DataGapWatch {

    private final DataGapStore store;
    private final FeedWatch feeds;
    private final CatalogueCache packs;
    private final GapDebounce patience;

    DataGapWatch(DataGapStore store, FeedWatch feeds, CatalogueCache packs, FeedConfig config) {
        this.store = store;
        this.feeds = feeds;
        this.packs = packs;
        this.patience = new GapDebounce(config.patience());
    }

    /**
     * Once one has lasted, the others that are behind are taken for the same outage: their last beats were seconds apart, and ops are to
     * hear of it in one mail.
     *
     * @return what is news; that it ends is told to nobody
     */
    public List<DataGap> lookAtFeeds(Instant now) {
        List<FeedWatch.FeedBehind> behind = feeds.behind(now);
        Set<String> topics = behind.stream().map(FeedWatch.FeedBehind::topic).collect(Collectors.toSet());
        Set<String> lasting = patience.outlasted(topics, System.nanoTime());
        store.caughtUp(topics, now);
        List<DataGap> news = new ArrayList<>(note(
                behind.stream().filter(feed -> lasting.contains(feed.topic())).toList(), now));
        if (!news.isEmpty()) {
            news.addAll(note(behind, now));
        }
        return news;
    }

    /** What is noted already is no news. */
    private List<DataGap> note(List<FeedWatch.FeedBehind> behind, Instant now) {
        return behind.stream().flatMap(feed -> store.behind(feed, now).stream()).toList();
    }

    /**
     * What was seen of the volume.
     *
     * @param news that it ends is told to nobody
     * @param holdsUntil until the first day ends anywhere: then there is another last business day
     */
    public record VolumeSeen(List<DataGap> news, Instant holdsUntil) {

        public VolumeSeen {
            news = List.copyOf(news);
        }
    }

    /** Nothing is said while a feed is behind: then that is the trouble, and it is to be looked at again. */
    public VolumeSeen lookAtVolume(Instant now) {
        if (!feeds.allCurrent(now)) {
            return new VolumeSeen(List.of(), now);
        }
        LocalDate longEnough = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(3L * RecordingVolume.DAYS);
        Map<UUID, Map<LocalDate, Integer>> recorded = store.recordedSince(longEnough);
        List<DataGap> news = new ArrayList<>();
        Instant holdsUntil = Instant.MAX;
        for (DataGapStore.CountedOrganisation employer : store.employers()) {
            BusinessDays days = new BusinessDays(
                    packs.current().calendars().named(employer.calendar()).orElse(HolidayDates.NONE));
            LocalDate today = LocalDate.ofInstant(now, employer.zone());
            Optional<RecordingVolume.VolumeDrop> drop =
                    RecordingVolume.drop(recorded.getOrDefault(employer.id(), Map.of()), days, today);
            drop.flatMap(it -> store.dropped(employer.id(), it, now)).ifPresent(news::add);
            if (drop.isEmpty()) {
                store.backInBand(employer.id(), now);
            }
            Instant tomorrow = today.plusDays(1).atStartOfDay(employer.zone()).toInstant();
            holdsUntil = tomorrow.isBefore(holdsUntil) ? tomorrow : holdsUntil;
        }
        return new VolumeSeen(news, holdsUntil);
    }
}
