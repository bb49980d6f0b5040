package org.supervisionwatch.chassis.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.supervisionwatch.chassis.intake.EventIntake.IntakeResult;

/** Counts events in {@code watch_events_taken_total} by topic and outcome: applied, stale, parked or heartbeat. */
@Singleton
class IntakeMeters {

    private final MeterRegistry registry;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void announce(String topic) {
        for (String outcome : new String[] {"applied", "stale", "parked", "heartbeat"}) {
            count(topic, outcome, 0);
        }
    }

    void count(String topic, RecordBatch<?> batch, IntakeResult settled) {
        count(topic, "applied", settled.applied());
        count(topic, "parked", settled.parked());
        count(topic, "stale", batch.size() - settled.applied() - settled.parked());
        count(topic, "heartbeat", batch.heartbeats());
    }

    private void count(String topic, String outcome, int events) {
        registry.counter("watch.events.taken", "topic", topic, "outcome", outcome)
                .increment(events);
    }
}
