package org.supervisionwatch.alerts.freshness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How far behind a feed may be before it counts as a data gap. */
@ConfigMapping(prefix = "watch.feed")
public interface FeedConfig {

    /** How far behind a feed may be. */
    @WithDefault("PT15M")
    Duration cadence();

    /** Exceptions by topic, such as {@code watch.feed.cadence-of."sessions.v1"=PT1H}. */
    Map<String, Duration> cadenceOf();

    /**
     * How long this process must have seen a feed behind, by a clock that cannot be moved, before it is a data gap: a service that has
     * just started, or a computer that has slept, catches up first.
     */
    @WithDefault("PT5M")
    Duration patience();

    /** How far behind the feed of a topic may be. */
    default Duration cadence(String topic) {
        return cadenceOf().getOrDefault(topic, cadence());
    }
}
