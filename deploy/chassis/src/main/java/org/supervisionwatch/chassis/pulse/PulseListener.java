package org.supervisionwatch.chassis.pulse;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.publish.PublishedTopic;
import org.supervisionwatch.chassis.publish.RelaySignal;

/** Hears when somebody asks how far a topic of this service is complete, and has the relay answer. */
@ApplicationScoped
class PulseListener {

    private static final Logger LOG = Logger.getLogger(PulseListener.class);
    private static final Duration LONGEST_POLL = Duration.ofMinutes(1);
    private static final long RETRY_SECONDS = 5;

    private final PulseTopic pulses;
    private final RelaySignal relay;
    private final Set<String> own;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable Consumer<String, String> listening;

    PulseListener(PulseTopic pulses, RelaySignal relay, @All List<PublishedTopic> topics) {
        this.pulses = pulses;
        this.relay = relay;
        this.own = topics.stream().map(PublishedTopic::topic).collect(Collectors.toSet());
    }

    void start(@Observes StartupEvent event) {
        if (!own.isEmpty()) {
            thread = Thread.ofPlatform().daemon().name("pulse-listener").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        Consumer<String, String> consumer = listening;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(2));
        }
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                listen();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the broker fails for good; then heartbeats come at their own time, and it begins again soon. */
    private void listen() throws InterruptedException {
        try (Consumer<String, String> consumer = pulses.consumer()) {
            listening = consumer;
            List<TopicPartition> all = IntStream.range(
                            0, consumer.partitionsFor(pulses.name()).size())
                    .mapToObj(partition -> new TopicPartition(pulses.name(), partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToEnd(all);
            while (stopping.getCount() > 0) {
                for (ConsumerRecord<String, String> question : consumer.poll(LONGEST_POLL)) {
                    if (own.contains(question.key())) {
                        relay.ask();
                    }
                }
            }
        } catch (WakeupException stopped) {
            LOG.debug("stops listening");
        } catch (KafkaException failure) {
            LOG.debugf("nobody hears who asks for a pulse: %s", failure.getMessage());
            stopping.await(RETRY_SECONDS, TimeUnit.SECONDS);
        } finally {
            listening = null;
        }
    }
}
