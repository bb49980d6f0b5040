package org.supervisionwatch.chassis.pebble;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.supervisionwatch.chassis.intake.EventIntake;
import org.supervisionwatch.chassis.sql.Sql;

/** Two test feeds: pebbles come from Kafka, gravel is passed in by the tests. */
@ApplicationScoped
public class Pebbles {

    private final EventIntake intake;
    private final PebbleFeed pebbles;

    Pebbles(EventIntake intake, @Named("pebbles") PebbleFeed pebbles) {
        this.intake = intake;
        this.pebbles = pebbles;
    }

    @Incoming("pebbles")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        intake.take(pebbles, records);
    }

    @Singleton
    static class Beds {

        @Produces
        @Singleton
        @Named("pebbles")
        PebbleFeed pebbles(Sql sql) {
            return new PebbleFeed(PebbleFeed.PEBBLES, sql);
        }

        @Produces
        @Singleton
        @Named("gravel")
        PebbleFeed gravel(Sql sql) {
            return new PebbleFeed(PebbleFeed.GRAVEL, sql);
        }
    }
}
