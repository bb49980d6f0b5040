package org.supervisionwatch.chassis.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts the relay with the service, if it publishes anything, and stops it with it. */
@ApplicationScoped
class RelayStarter {

    private final RelaySettings settings;
    private final RelayContext context;
    private final List<PublishedTopic> topics;
    private @Nullable PublicationRelay relay;

    RelayStarter(
            @ConfigProperty(name = "watch.service") String service,
            @ConfigProperty(name = "watch.topics.prefix") Optional<String> topicPrefix,
            @ConfigProperty(name = "watch.heartbeat", defaultValue = "30s") Duration heartbeat,
            @ConfigProperty(name = "watch.relay.beat", defaultValue = "1s") Duration beat,
            @ConfigProperty(name = "watch.relay.lease", defaultValue = "4s") Duration lease,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @All List<PublishedTopic> topics,
            DataSource database,
            Clock clock,
            ObjectMapper json,
            MeterRegistry registry,
            RelaySignal signal) {
        this.settings =
                new RelaySettings(service, topicPrefix.orElse(""), heartbeat, beat, lease, RelaySettings.MAX_SILENCE);
        this.topics = topics;
        this.context = new RelayContext(
                database,
                new JtaSnapshotTransaction(database),
                RelayProducers.of(settings, kafka),
                clock,
                json,
                registry,
                signal);
    }

    void start(@Observes StartupEvent event) {
        if (!topics.isEmpty()) {
            relay = new PublicationRelay(settings, context, topics);
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (relay != null) {
            relay.stop();
        }
    }
}
