package org.supervisionwatch.chassis.publish;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import org.supervisionwatch.chassis.publish.PublicationTable.TopicBacklog;

/**
 * The metrics of the relay: {@code watch_publication_backlog} and {@code watch_publication_backlog_age_seconds} by topic (NaN while the
 * database is unavailable), {@code watch_relay_elected}, {@code watch_events_published_total} by topic and {@code
 * watch_relay_failures_total} by cause. A scrape reads memory only.
 */
final class RelayMeters {

    private static final TopicBacklog EMPTY = new TopicBacklog(0, 0);
    private static final TopicBacklog UNKNOWN = new TopicBacklog(-1, Double.NaN);

    private final MeterRegistry registry;
    private volatile boolean known;
    private volatile boolean elected;
    private volatile Map<String, TopicBacklog> backlog = Map.of();

    RelayMeters(MeterRegistry registry, Collection<String> topics) {
        this.registry = registry;
        Gauge.builder("watch.relay.elected", this, meters -> meters.elected ? 1 : 0)
                .description("1 while this instance publishes for its service")
                .register(registry);
        topics.forEach(this::watch);
    }

    private void watch(String topic) {
        Gauge.builder("watch.publication.backlog", this, meters -> meters.rows(topic))
                .description("aggregates whose latest version is not on the topic yet")
                .tag("topic", topic)
                .register(registry);
        Gauge.builder(
                        "watch.publication.backlog.age",
                        this,
                        meters -> meters.waiting(topic).ageSeconds())
                .description("how long the oldest unpublished version has waited")
                .baseUnit("seconds")
                .tag("topic", topic)
                .register(registry);
        registry.counter("watch.events.published", "topic", topic);
    }

    void elected(boolean elected) {
        this.elected = elected;
    }

    void backlog(Map<String, TopicBacklog> backlog) {
        this.backlog = backlog;
        this.known = true;
    }

    void backlogUnknown() {
        known = false;
    }

    void published(String topic) {
        registry.counter("watch.events.published", "topic", topic).increment();
    }

    void failed(String cause) {
        registry.counter("watch.relay.failures", "cause", cause).increment();
    }

    private double rows(String topic) {
        return known ? waiting(topic).rows() : Double.NaN;
    }

    private TopicBacklog waiting(String topic) {
        return known ? backlog.getOrDefault(topic, EMPTY) : UNKNOWN;
    }
}
