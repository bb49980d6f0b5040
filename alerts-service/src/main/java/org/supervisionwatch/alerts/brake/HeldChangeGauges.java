package org.supervisionwatch.alerts.brake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The gauge {@code watch_held_changes}. A scrape reads memory only; the value is NaN until it was read for the first time. */
@Singleton
class HeldChangeGauges {

    private final HeldChangeStore changes;
    private final MeterRegistry registry;
    private volatile double open = Double.NaN;

    HeldChangeGauges(HeldChangeStore changes, MeterRegistry registry) {
        this.changes = changes;
        this.registry = registry;
    }

    void begin(@Observes StartupEvent start) {
        Gauge.builder("watch.held.changes", () -> open)
                .description("Changes that are held until somebody decides: too many ends of posts at once")
                .register(registry);
    }

    /** Reads the value anew. */
    void refresh() {
        open = changes.countOpen();
    }
}
