package org.supervisionwatch.chassis.pulse;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks how far a topic is complete. Nobody waits for it: its heartbeat is the answer, and comes by itself later if a question is lost. */
@Singleton
public class PulseRequests {

    private static final Logger LOG = Logger.getLogger(PulseRequests.class);
    private static final long PAUSE_MILLIS = 200;
    private static final long RETRY_MILLIS = 2_000;

    private final PulseTopic pulses;
    private final BlockingQueue<String> topics = new LinkedBlockingQueue<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private @Nullable volatile Thread thread;

    PulseRequests(PulseTopic pulses) {
        this.pulses = pulses;
    }

    /**
     * Asks soon; many who ask at once are one question.
     *
     * @param topic its logical name
     */
    public void ask(String topic) {
        if (!topics.contains(topic)) {
            topics.add(topic);
        }
        if (started.compareAndSet(false, true)) {
            thread = Thread.ofVirtual().name("pulse-requests").start(this::run);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(2));
        }
    }

    private void run() {
        try {
            while (true) {
                sendUntilItFails();
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException | InterruptException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendUntilItFails() throws InterruptedException {
        try (Producer<String, String> producer = pulses.producer()) {
            while (true) {
                producer.send(new ProducerRecord<>(pulses.name(), topics.take(), pulses.question()));
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (KafkaException failure) {
            LOG.debugf("nobody can be asked for a pulse: %s", failure.getMessage());
        }
    }
}
