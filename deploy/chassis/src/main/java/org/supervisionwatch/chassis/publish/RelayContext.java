package org.supervisionwatch.chassis.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * The collaborators of a relay.
 *
 * @param database for short statements, each in its own transaction
 * @param snapshot the transaction in which versions and states are read together
 * @param clock for the instant through which a topic is complete
 * @param json serialises the states
 */
record RelayContext(
        DataSource database,
        SnapshotTransaction snapshot,
        RelayProducers producers,
        Clock clock,
        ObjectMapper json,
        MeterRegistry registry,
        RelaySignal signal) {}
