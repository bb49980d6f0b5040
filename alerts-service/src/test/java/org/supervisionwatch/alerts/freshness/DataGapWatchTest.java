package org.supervisionwatch.alerts.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When data gaps begin. */
class DataGapWatchTest {

    private static final Instant NOW = Instant.parse("2026-03-30T08:00:00Z");

    private final List<String> behind = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final DataGapWatch watch = new DataGapWatch(new Store(), new Feeds(), null, new ShortPatience());

    @Test
    void feedsThatStopWithinSecondsOfEachOtherAreReportedTogether() {
        behind.add("staff.v1");
        assertThat(check()).isEmpty();
        behind.add("sessions.v1");
        assertThat(check()).containsExactly("staff.v1", "sessions.v1");
    }

    @Test
    void aFeedThatIsBehindForAMomentIsNoDataGapThoughAnotherHasBeenBehindForLong() {
        behind.add("staff.v1");
        check();
        assertThat(check()).containsExactly("staff.v1");
        behind.add("sessions.v1");
        assertThat(check()).isEmpty();
        assertThat(check()).containsExactly("sessions.v1");
    }

    private List<String> check() {
        return watch.checkFeeds(NOW).stream().map(gap -> gap.feed).toList();
    }

    private final class Feeds extends FeedWatch {

        Feeds() {
            super(null, null);
        }

        @Override
        public List<FeedBehind> behind(Instant now) {
            return behind.stream()
                    .map(topic -> new FeedBehind(topic, Optional.empty()))
                    .toList();
        }
    }

    private final class Store extends DataGapStore {

        Store() {
            super(null);
        }

        @Override
        List<DataGap> behind(FeedWatch.FeedBehind feed, Instant now) {
            if (known.contains(feed.topic())) {
                return List.of();
            }
            known.add(feed.topic());
            DataGap begun = new DataGap();
            begun.feed = feed.topic();
            return List.of(begun);
        }

        @Override
        int caughtUp(Collection<String> stillBehind, Instant now) {
            return 0;
        }
    }

    /** A feed that is behind at two checks in a row has lasted. */
    private record ShortPatience() implements FeedConfig {

        @Override
        public Duration cadence() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Map<String, Duration> cadenceOf() {
            return Map.of();
        }

        @Override
        public Duration patience() {
            return Duration.ofNanos(1);
        }
    }
}
