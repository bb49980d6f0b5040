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

/** {@code watch_organisations_grey} by why. A scrape reads memory only; NaN until it was looked for once. */
@Singleton
public class DataGapGauges {

    private final DataGapStore store;
    private final MeterRegistry registry;
    private volatile @Nullable Map<String, Long> seen;

    DataGapGauges(DataGapStore store, MeterRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    void begin(@Observes StartupEvent start) {
        for (String why : List.of("behind", "volume")) {
            Gauge.builder("watch.organisations.grey", () -> count(why))
                    .description("Organisations of which it is not known where people stand")
                    .tag("why", why)
                    .register(registry);
        }
    }

    private double count(String why) {
        Map<String, Long> now = seen;
        return now == null ? Double.NaN : now.getOrDefault(why, 0L);
    }

    /** Looks again. */
    public void look() {
        seen = store.open().stream()
                .filter(grey -> grey.acceptedAt() == null)
                .collect(Collectors.groupingBy(
                        DataGap::why,
                        Collectors.collectingAndThen(
                                Collectors.mapping(DataGap::organisationId, Collectors.toSet()),
                                set -> (long) set.size())));
    }
}
