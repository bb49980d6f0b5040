package org.supervisionwatch.chassis.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * What a relay works with.
 *
 * @param database for brief statements, each a transaction of its own
 * @param snapshot the transaction in which versions and states are read together
 * @param clock says through when a topic is complete
 * @param json writes the states
 */
record RelayContext(
        DataSource database,
        SnapshotTransaction snapshot,
        RelayProducers producers,
        Clock clock,
        ObjectMapper json,
        MeterRegistry registry,
        RelaySignal bell) {}
