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
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads each partition on from where our own database says, whatever the consumer group remembers: offsets and facts are written
 * together or not at all.
 */
@ApplicationScoped
@Identifier("feed-progress") public class SeekToProgress implements KafkaConsumerRebalanceListener {

    private final FeedRegistry feeds;
    private final FeedProgress progress;
    private final IndefiniteRetry perseverance;
    private final RestoreCheck check;

    SeekToProgress(FeedRegistry feeds, FeedProgress progress, IndefiniteRetry perseverance, RestoreCheck check) {
        this.feeds = feeds;
        this.progress = progress;
        this.perseverance = perseverance;
        this.check = check;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.stream()
                .collect(Collectors.groupingBy(TopicPartition::topic))
                .forEach((topic, assigned) -> feeds.ofRealName(topic)
                        .ifPresent(feed -> perseverance.until("The place to read on in " + topic, () -> {
                            seek(feed, consumer, assigned);
                            return true;
                        })));
    }

    private void seek(EventFeed<?> feed, Consumer<?, ?> consumer, List<TopicPartition> assigned) {
        Map<Integer, Long> known = progress.offsets(feed);
        check.look(feed, known, remembered(consumer, assigned));
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

    /** Where the group remembers that it was; a partition of which it remembers nothing is left out. */
    private static Map<Integer, Long> remembered(Consumer<?, ?> consumer, List<TopicPartition> assigned) {
        Map<Integer, Long> remembered = new HashMap<>();
        consumer.committed(Set.copyOf(assigned)).forEach((partition, offset) -> {
            if (offset != null) {
                remembered.put(partition.partition(), offset.offset());
            }
        });
        return remembered;
    }

    private void rewind(EventFeed<?> feed, Consumer<?, ?> consumer, TopicPartition partition, @Nullable Long next) {
        if (next != null) {
            Log.warnf(
                    "%s ends before offset %d, which was read once: it is read again from its beginning",
                    partition, next);
        }
        // the group first: it must never remember more than the database knows, or that would look put back from a
        // backup
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(0)));
        progress.rewind(feed, partition.partition());
        consumer.seekToBeginning(List.of(partition));
    }
}
