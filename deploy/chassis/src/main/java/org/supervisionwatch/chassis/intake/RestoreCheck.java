package org.supervisionwatch.chassis.intake;

import io.quarkus.logging.Log;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.supervisionwatch.chassis.restore.DatabaseRestored;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Detects at the start that the database was restored from a backup: the consumer group's offset is higher than the database's. An offset
 * is in the database before it is committed to the group, so otherwise the database is never behind.
 */
@Singleton
public class RestoreCheck {

    private static final String KNOWN_THROUGH =
            "select coalesce(max(through), :never) as through from feed_progress where topic = :topic";

    private final Sql sql;
    private final FeedRegistry feeds;
    private final Event<DatabaseRestored> restored;
    private final Clock clock;
    private final Set<String> checked = ConcurrentHashMap.newKeySet();

    RestoreCheck(Sql sql, FeedRegistry feeds, Event<DatabaseRestored> restored, Clock clock) {
        this.sql = sql;
        this.feeds = feeds;
        this.restored = restored;
        this.clock = clock;
    }

    /** Whether every feed has been checked since this process started; until then a restore may be undetected. */
    public boolean done() {
        return feeds.all().stream().map(EventFeed::topic).allMatch(checked::contains);
    }

    /**
     * Compares the offsets before any record is read.
     *
     * @param known the next offset of each partition in the database
     * @param remembered the committed offset of the consumer group
     */
    void check(EventFeed<?> feed, Map<Integer, Long> known, Map<Integer, Long> remembered) {
        boolean behind = known.entrySet().stream()
                .anyMatch(each -> remembered.getOrDefault(each.getKey(), 0L) > each.getValue());
        if (behind) {
            Instant through = sql.of(KNOWN_THROUGH)
                    .with("never", FeedProgress.NEVER)
                    .with("topic", feed.topic())
                    .only(Instant.class);
            Log.warnf(
                    "The database was restored from a backup: the consumer group has read %s further than the database knows (through %s)",
                    feed.topic(), through);
            restored.fire(new DatabaseRestored(through, clock.instant()));
        }
        checked.add(feed.topic());
    }
}
