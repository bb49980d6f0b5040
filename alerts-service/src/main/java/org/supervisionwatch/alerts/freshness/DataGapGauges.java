package org.supervisionwatch.alerts.freshness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The gauge {@code watch_organisations_grey} by reason. A scrape reads memory only; the value is NaN until it was read for the first time.
 */
@Singleton
public class DataGapGauges {

    private final DataGapStore store;
    private final MeterRegistry registry;
    private volatile @Nullable Map<String, Long> organisations;

    DataGapGauges(DataGapStore store, MeterRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    void begin(@Observes StartupEvent start) {
        for (String why : List.of("behind", "volume")) {
            Gauge.builder("watch.organisations.grey", () -> count(why))
                    .description("Organisations whose standings are not known, by reason")
                    .tag("why", why)
                    .register(registry);
        }
    }

    private double count(String why) {
        Map<String, Long> now = organisations;
        return now == null ? Double.NaN : now.getOrDefault(why, 0L);
    }

    /** Reads the gauges' values anew. */
    public void refresh() {
        organisations = store.open().stream()
                .filter(gap -> gap.acceptedAt == null)
                .collect(Collectors.groupingBy(
                        gap -> gap.why,
                        Collectors.collectingAndThen(
                                Collectors.mapping(gap -> gap.organisationId, Collectors.toSet()),
                                set -> (long) set.size())));
    }
}
