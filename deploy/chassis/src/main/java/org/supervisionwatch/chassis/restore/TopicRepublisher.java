package org.supervisionwatch.chassis.restore;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.supervisionwatch.chassis.publish.PublishedTopic;
import org.supervisionwatch.chassis.publish.RelaySignal;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Makes the topics say again what the database says. Every version is raised above all that was ever published of it, and all is
 * published; what the topic holds and the database does not is erased there.
 */
@Singleton
class TopicRepublisher {

    private static final int MOST_NAMED = 1000;

    /** Made after the backup: nobody here knows it. */
    private static final String ERASE_UNKNOWN = """
            insert into publication (topic, key, version, published_version, erased)
            select ?, s.key, greatest((extract(epoch from clock_timestamp()) * 1000000)::bigint, s.version + 1), 0, true
              from unnest(?::uuid[], ?::bigint[]) as s (key, version) order by s.key
            on conflict (topic, key) do nothing
            """;

    private static final String RAISE_ALL = """
            with known as (select key from publication where topic = ? order by key for update)
            update publication p
               set version = greatest(p.version + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint,
                                      coalesce(s.version, 0) + 1)
              from known k left join unnest(?::uuid[], ?::bigint[]) as s (key, version) on s.key = k.key
             where p.topic = ? and p.key = k.key
            """;
    private static final String BACK_AGAIN = """
            select p.key from publication p join unnest(?::uuid[]) as s (key) on s.key = p.key
             where p.topic = ? and not p.erased order by p.key limit ?
            """;

    private final Sql sql;
    private final List<PublishedTopic> topics;
    private final RelaySignal bell;
    private final TopicScanner census;
    private final String prefix;

    TopicRepublisher(
            Sql sql,
            @All List<PublishedTopic> topics,
            RelaySignal bell,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "watch.topics.prefix") Optional<String> prefix) {
        this.sql = sql;
        this.topics = List.copyOf(topics);
        this.bell = bell;
        this.census = new TopicScanner(kafka);
        this.prefix = prefix.orElse("");
    }

    /**
     * What was done about a topic.
     *
     * @param published keys whose state, or whose end, is published again
     * @param unknown of these, keys that the topic held and the database does not know
     * @param backAgain keys that were erased after the backup and are there again: whoever had them erased must do so again
     */
    record TopicRepublished(String topic, int published, int unknown, List<UUID> backAgain) {}

    List<TopicRepublished> all() {
        List<TopicRepublished> done =
                topics.stream().map(topic -> again(topic.topic())).toList();
        bell.ring();
        return done;
    }

    /** The topic is read outside of any transaction: what is changed meanwhile gets its own, higher version. */
    private TopicRepublished again(String topic) {
        Map<UUID, TopicScanner.LatestVersion> found = census.of(prefix + topic);
        List<UUID> erased = new ArrayList<>();
        List<UUID> keys = new ArrayList<>();
        List<UUID> alive = new ArrayList<>();
        found.forEach((key, last) -> {
            keys.add(key);
            (last.erased() ? erased : alive).add(key);
        });
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> backAgain = sql.list(BACK_AGAIN, row -> row.uuid("key"), array(erased), topic, MOST_NAMED);
            int unknown = sql.run(ERASE_UNKNOWN, topic, array(alive), versions(alive, found));
            int published = sql.run(RAISE_ALL, topic, array(keys), versions(keys, found), topic);
            return new TopicRepublished(topic, published, unknown, backAgain);
        });
    }

    /** As text: an empty list has no element that says what it is a list of. */
    private static List<String> array(List<UUID> keys) {
        return keys.stream().map(UUID::toString).toList();
    }

    private static List<Long> versions(List<UUID> keys, Map<UUID, TopicScanner.LatestVersion> found) {
        return keys.stream()
                .map(key -> found.getOrDefault(key, new TopicScanner.LatestVersion(0, false))
                        .version())
                .toList();
    }
}
