package org.supervisionwatch.chassis.intake;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Resumes each partition at the offset in the service's own database and not at the consumer group's, because offsets and facts are
 * written in one transaction.
 */
@ApplicationScoped
@Identifier("feed-progress") public class SeekToProgress implements KafkaConsumerRebalanceListener {

    private final FeedRegistry feeds;
    private final FeedProgress progress;
    private final IndefiniteRetry retry;
    private final RestoreCheck restoreCheck;

    SeekToProgress(FeedRegistry feeds, FeedProgress progress, IndefiniteRetry retry, RestoreCheck restoreCheck) {
        this.feeds = feeds;
        this.progress = progress;
        this.retry = retry;
        this.restoreCheck = restoreCheck;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.stream()
                .collect(Collectors.groupingBy(TopicPartition::topic))
                .forEach((topic, assigned) -> feeds.ofRealName(topic)
                        .ifPresent(feed -> retry.until("Finding the offset of " + topic, () -> {
                            seek(feed, consumer, assigned);
                            return true;
                        })));
    }

    private void seek(EventFeed<?> feed, Consumer<?, ?> consumer, List<TopicPartition> assigned) {
        // First the group's: meanwhile another consumer may go on, and its offsets are in the database before.
        Map<Integer, Long> remembered = remembered(consumer, assigned.getFirst().topic());
        Map<Integer, Long> known = progress.offsets(feed);
        restoreCheck.check(feed, known, remembered);
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
        for (TopicPartition partition : assigned) {
            Long next = known.get(partition.partition());
            if (next != null && next <= ends.getOrDefault(partition, 0L)) {
                consumer.seek(partition, next);
            } else {
                rewind(feed, consumer, partition, next);
            }
        }
    }

    /** The consumer group's committed offsets of all partitions, whoever reads them; those without one are left out. */
    private static Map<Integer, Long> remembered(Consumer<?, ?> consumer, String topic) {
        Set<TopicPartition> all = IntStream.range(0, FeedProgress.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toSet());
        Map<Integer, Long> remembered = new HashMap<>();
        consumer.committed(all).forEach((partition, offset) -> {
            if (offset != null) {
                remembered.put(partition.partition(), offset.offset());
            }
        });
        return remembered;
    }

    private void rewind(EventFeed<?> feed, Consumer<?, ?> consumer, TopicPartition partition, @Nullable Long next) {
        if (next != null) {
            Log.warnf(
                    "%s ends before offset %d, which had been read: it is read again from its beginning",
                    partition, next);
        }
        // The group first: if its offset were higher than the database's, that would look like a restore.
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(0)));
        progress.rewind(feed, partition.partition());
        consumer.seekToBeginning(List.of(partition));
    }
}
