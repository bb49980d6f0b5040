package org.supervisionwatch.alerts.notification.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.delivery.queue.MailState;

/**
 * The facts of an organisation's daily report to ops.
 *
 * @param runs planned after {@code from} and up to {@code through}, or before it and still not composed
 * @param refusedAddresses of all organisations
 */
public record OperationsDay(
        ZoneId zone,
        Instant from,
        Instant through,
        List<RunDone> runs,
        PeopleCount people,
        List<FeedNow> feeds,
        int refusedAddresses,
        long parkedEvents) {

    /** The people in post. @param notWatched how many are not watched, by the code of the reason */
    public record PeopleCount(int inPost, int unknown, Map<String, Integer> notWatched) {

        int notWatchedInTotal() {
            return notWatched.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A run and its mails.
     *
     * @param composedAt null if it was not completed
     * @param mails how many are in each state
     * @param refused the addresses of the mails that failed
     */
    public record RunDone(
            Instant plannedAt, @Nullable Instant composedAt, Map<MailState, Integer> mails, List<String> refused) {

        int in(MailState state) {
            return mails.getOrDefault(state, 0);
        }
    }

    /** A feed and its age. @param age how long ago it was complete; null if it never was */
    public record FeedNow(String topic, @Nullable Duration age) {}

    public long notCompleted() {
        return runs.stream().filter(run -> run.composedAt() == null).count();
    }
}
