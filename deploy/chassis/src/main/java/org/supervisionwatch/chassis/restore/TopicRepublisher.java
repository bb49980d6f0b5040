package org.supervisionwatch.chassis.restore;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.supervisionwatch.chassis.publish.PublishedTopic;
import org.supervisionwatch.chassis.publish.RelaySignal;
import org.supervisionwatch.chassis.restore.DatabaseRestoreResource.RepublishedTopicView;
import org.supervisionwatch.chassis.restore.TopicScanner.LatestVersion;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Makes the topics match the database again after a restore. Raises every version above all that were ever published, publishes everything,
 * and erases from the topic what the database does not have.
 */
@Singleton
class TopicRepublisher {

    private static final int MAX_LISTED = 1000;

    /** Erases keys that were created after the backup and so are not in the database. */
    private static final String ERASE_UNKNOWN = """
            insert into publication (topic, key, version, published_version, erased)
            select :topic, s.key, greatest((extract(epoch from clock_timestamp()) * 1000000)::bigint, s.version + 1), 0, true
              from unnest(:keys::uuid[], :versions::bigint[]) as s (key, version) order by s.key
            on conflict (topic, key) do nothing
            """;

    private static final String RAISE_ALL = """
            with known as (select key from publication where topic = :topic order by key for update)
            update publication p
               set version = greatest(p.version + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint,
                                      coalesce(s.version, 0) + 1)
              from known k left join unnest(:keys::uuid[], :versions::bigint[]) as s (key, version) on s.key = k.key
             where p.topic = :topic and p.key = k.key
            """;
    private static final String BACK_AGAIN = """
            select key from publication where topic = :topic and key = any(:erased) and not erased order by key limit :limit
            """;

    private final Sql sql;
    private final List<PublishedTopic> topics;
    private final RelaySignal signal;
    private final TopicScanner scanner;
    private final String prefix;

    TopicRepublisher(
            Sql sql,
            @All List<PublishedTopic> topics,
            RelaySignal signal,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "watch.topics.prefix") Optional<String> prefix) {
        this.sql = sql;
        this.topics = List.copyOf(topics);
        this.signal = signal;
        this.scanner = new TopicScanner(kafka);
        this.prefix = prefix.orElse("");
    }

    List<RepublishedTopicView> all() {
        List<RepublishedTopicView> done =
                topics.stream().map(topic -> republish(topic.topic())).toList();
        signal.fire();
        return done;
    }

    /** The topic is read outside any transaction: concurrent changes get their own, higher versions. */
    private RepublishedTopicView republish(String topic) {
        List<LatestVersion> found = scanner.of(prefix + topic);
        List<UUID> erased = found.stream()
                .filter(LatestVersion::erased)
                .map(LatestVersion::key)
                .toList();
        List<LatestVersion> alive =
                found.stream().filter(last -> !last.erased()).toList();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> backAgain = sql.of(BACK_AGAIN)
                    .with("topic", topic)
                    .with("erased", erased)
                    .with("limit", MAX_LISTED)
                    .list(UUID.class);
            int unknown = change(ERASE_UNKNOWN, topic, alive);
            int published = change(RAISE_ALL, topic, found);
            return new RepublishedTopicView(topic, published, unknown, backAgain);
        });
    }

    private int change(String statement, String topic, List<LatestVersion> found) {
        return sql.of(statement)
                .with("topic", topic)
                .with("keys", found.stream().map(LatestVersion::key).toList())
                .with("versions", found.stream().map(LatestVersion::version).toList())
                .run();
    }
}
