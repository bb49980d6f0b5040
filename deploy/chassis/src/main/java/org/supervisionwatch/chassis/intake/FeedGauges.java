package org.supervisionwatch.chassis.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The gauges of the feeds, by topic: {@code watch_feed_age_seconds} (infinite while a partition has no heartbeat yet), {@code
 * watch_feed_caught_up} and {@code watch_parked_events}; all NaN while the database is unavailable. A scrape reads memory only.
 */
@Singleton
class FeedGauges {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final FeedRegistry feeds;
    private final FeedProgress progress;
    private final ParkedEventStore parked;
    private final IntakeMeters meters;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Duration caughtUpWithin;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("feed-gauges").factory());
    private volatile Map<String, FeedState> states = Map.of();

    FeedGauges(
            FeedRegistry feeds,
            FeedProgress progress,
            ParkedEventStore parked,
            IntakeMeters meters,
            MeterRegistry registry,
            Clock clock,
            @ConfigProperty(name = "watch.feeds.caught-up-within", defaultValue = "30s") Duration caughtUpWithin) {
        this.feeds = feeds;
        this.progress = progress;
        this.parked = parked;
        this.meters = meters;
        this.registry = registry;
        this.clock = clock;
        this.caughtUpWithin = caughtUpWithin;
    }

    private record FeedState(Instant through, long parked) {}

    void begin(@Observes StartupEvent start) {
        if (feeds.all().isEmpty()) {
            return;
        }
        feeds.all().forEach(feed -> register(feed.topic()));
        scheduler.scheduleWithFixedDelay(() -> states = read(), 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes @Priority(1) ShutdownEvent stop) {
        scheduler.shutdownNow();
    }

    private void register(String topic) {
        meters.announce(topic);
        gauge("watch.feed.age", topic, "how far the data held here are behind their source", this::age)
                .baseUnit("seconds")
                .register(registry);
        gauge("watch.feed.caught.up", topic, "1 while the feed is complete to within " + caughtUpWithin, now -> {
                    double age = age(now);
                    return Double.isNaN(age) ? age : age <= caughtUpWithin.toSeconds() ? 1 : 0;
                })
                .register(registry);
        gauge("watch.parked.events", topic, "events that could not be taken in and wait for an operator", of -> {
                    FeedState now = states.get(of);
                    return now == null ? Double.NaN : now.parked();
                })
                .register(registry);
    }

    private static Gauge.Builder<String> gauge(
            String name, String topic, String description, ToDoubleFunction<String> value) {
        return Gauge.builder(name, topic, value)
                .strongReference(true)
                .description(description)
                .tag("topic", topic);
    }

    private double age(String topic) {
        FeedState now = states.get(topic);
        if (now == null) {
            return Double.NaN;
        }
        if (now.through().equals(FeedProgress.NEVER)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, Duration.between(now.through(), clock.instant()).toMillis() / 1000.0);
    }

    private Map<String, FeedState> read() {
        try {
            Map<String, Long> waiting = parked.count();
            Map<String, FeedState> now = new HashMap<>();
            feeds.all()
                    .forEach(feed -> now.put(
                            feed.topic(),
                            new FeedState(
                                    progress.completeThrough(feed.topic()), waiting.getOrDefault(feed.topic(), 0L))));
            return now;
        } catch (RuntimeException away) {
            Log.debug("the gauges of the feeds could not be read", away);
            return Map.of();
        }
    }
}
