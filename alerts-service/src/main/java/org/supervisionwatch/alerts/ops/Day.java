package org.supervisionwatch.alerts.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's day as those who run the service want to know it.
 *
 * @param from after this instant, and {@code through} this one, its runs were planned
 * @param notWatched people by the code of the reason
 * @param refusedAddresses of all organisations
 */
public record Day(
        ZoneId zone,
        Instant from,
        Instant through,
        List<RunDone> runs,
        int inPost,
        int unknown,
        Map<String, Integer> notWatched,
        List<FeedNow> feeds,
        int refusedAddresses,
        long parkedEvents) {

    public Day {
        runs = List.copyOf(runs);
        notWatched = Map.copyOf(notWatched);
        feeds = List.copyOf(feeds);
    }

    /**
     * A run and its mails.
     *
     * @param composedAt null if it was not done
     * @param mails how many are in each state
     */
    public record RunDone(Instant plannedAt, @Nullable Instant composedAt, Map<String, Integer> mails) {

        public RunDone {
            mails = Map.copyOf(mails);
        }

        int in(String state) {
            return mails.getOrDefault(state, 0);
        }
    }

    /** @param age since when it is complete no longer; null if it never was */
    public record FeedNow(String topic, @Nullable Duration age) {}

    long notDone() {
        return runs.stream().filter(run -> run.composedAt() == null).count();
    }
}
