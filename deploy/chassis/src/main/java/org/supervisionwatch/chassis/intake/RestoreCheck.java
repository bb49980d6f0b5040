package org.supervisionwatch.chassis.intake;

import io.quarkus.logging.Log;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.restore.DatabaseRestored;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Notices at the start that the database is one put back from a backup: the broker remembers that this service had read further. An
 * offset is in the database before it is committed to the group, so in any other case the database is ahead.
 */
@Singleton
public class RestoreCheck {

    private static final String KNOWN_THROUGH = "select max(through) as through from feed_progress where topic = ?";

    private final Sql sql;
    private final FeedRegistry feeds;
    private final Event<DatabaseRestored> restored;
    private final Clock clock;
    private final Set<String> looked = ConcurrentHashMap.newKeySet();

    RestoreCheck(Sql sql, FeedRegistry feeds, Event<DatabaseRestored> restored, Clock clock) {
        this.sql = sql;
        this.feeds = feeds;
        this.restored = restored;
        this.clock = clock;
    }

    /** Whether every feed has been looked at since this process began: until then a restore may be unnoticed. */
    public boolean done() {
        return feeds.all().stream().map(EventFeed::topic).allMatch(looked::contains);
    }

    /**
     * Before anything is read on.
     *
     * @param known where each partition goes on, by our database
     * @param remembered where it goes on, by the group
     */
    void look(EventFeed<?> feed, Map<Integer, Long> known, Map<Integer, Long> remembered) {
        boolean behind = known.entrySet().stream()
                .anyMatch(each -> remembered.getOrDefault(each.getKey(), 0L) > each.getValue());
        if (behind) {
            Instant through = sql.one(KNOWN_THROUGH, row -> orNever(row.instantOrNull("through")), feed.topic())
                    .orElse(FeedProgress.NEVER);
            Log.warnf(
                    "The database was put back from a backup: %s was read further than it knows, to %s",
                    feed.topic(), through);
            restored.fire(new DatabaseRestored(through, clock.instant()));
        }
        looked.add(feed.topic());
    }

    private static Instant orNever(@Nullable Instant through) {
        return through == null ? FeedProgress.NEVER : through;
    }
}
