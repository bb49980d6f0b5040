package org.supervisionwatch.alerts.grey;

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
import org.supervisionwatch.alerts.guideline.BusinessDays;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.shelf.Packs;

/** Notes when it begins and when it ends that an organisation is grey. Its callers own the transaction, and are one thread. */
@ApplicationScoped
public class GreyWatch {

    private final GreyStore store;
    private final FeedWatch feeds;
    private final Packs packs;
    private final Patience patience;

    GreyWatch(GreyStore store, FeedWatch feeds, Packs packs, FeedConfig config) {
        this.store = store;
        this.feeds = feeds;
        this.packs = packs;
        this.patience = new Patience(config.patience());
    }

    /** @return what is news; that it ends is told to nobody */
    public List<Grey> lookAtFeeds(Instant now) {
        List<FeedWatch.Behind> behind = feeds.behind(now);
        Set<String> topics = behind.stream().map(FeedWatch.Behind::topic).collect(Collectors.toSet());
        Set<String> lasting = patience.outlasted(topics, System.nanoTime());
        store.caughtUp(topics, now);
        return behind.stream()
                .filter(feed -> lasting.contains(feed.topic()))
                .flatMap(feed -> store.behind(feed, now).stream())
                .toList();
    }

    /**
     * Nothing is said while a feed is behind: then that is the trouble.
     *
     * @return what is news; that it ends is told to nobody
     */
    public List<Grey> lookAtVolume(Instant now) {
        if (!feeds.allCurrent(now)) {
            return List.of();
        }
        LocalDate longEnough = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(3L * Volume.DAYS);
        Map<UUID, Map<LocalDate, Integer>> recorded = store.recordedSince(longEnough);
        List<Grey> news = new ArrayList<>();
        for (GreyStore.Employer employer : store.employers()) {
            BusinessDays days = new BusinessDays(
                    packs.current().calendars().named(employer.calendar()).orElse(Holidays.NONE));
            LocalDate today = LocalDate.ofInstant(now, employer.zone());
            Optional<Volume.Drop> drop = Volume.drop(recorded.getOrDefault(employer.id(), Map.of()), days, today);
            drop.flatMap(it -> store.dropped(employer.id(), it, now)).ifPresent(news::add);
            if (drop.isEmpty()) {
                store.backInBand(employer.id(), now);
            }
        }
        return news;
    }
}
