package org.supervisionwatch.alerts.freshness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** What feeds have promised. */
@ConfigMapping(prefix = "watch.feed")
public interface FeedConfig {

    /** A feed is never further behind than this. */
    @WithDefault("PT15M")
    Duration cadence();

    /** Other promises, by topic: {@code watch.feed.cadence-of."sessions.v1"=PT1H}. */
    Map<String, Duration> cadenceOf();

    /**
     * How long this process must have seen a feed behind, in time that cannot be moved, before that is called grey: a service that
     * has just started, or a computer that has slept, catches up first.
     */
    @WithDefault("PT5M")
    Duration patience();

    default Duration cadence(String topic) {
        return cadenceOf().getOrDefault(topic, cadence());
    }
}
