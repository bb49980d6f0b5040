package org.supervisionwatch.alerts.notification.teams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * The metrics of cards: {@code watch_cards_total} by outcome, {@code watch_card_oldest_unsent_age_seconds} and {@code
 * watch_webhooks_off}. A scrape reads memory only; values are NaN until the first refresh.
 */
@Singleton
public class CardMeters {

    private static final String COUNTS = """
            select (select coalesce(extract(epoch from now() - min(queued_at)), 0)::double precision
                      from team_card where state = 'queued') as age,
                   (select count(*)::double precision from team_webhook where off_at is not null) as off
            """;

    private final Sql sql;
    private final MeterRegistry registry;
    private final Map<String, Counter> outcomes;
    private volatile CardCounts counts = new CardCounts(Double.NaN, Double.NaN);

    CardMeters(Sql sql, MeterRegistry registry) {
        this.sql = sql;
        this.registry = registry;
        this.outcomes = List.of("accepted", "refused", "deferred").stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        outcome -> Counter.builder("watch.cards")
                                .description("Attempts to hand a card to a team's webhook")
                                .tag("outcome", outcome)
                                .register(registry)));
    }

    private record CardCounts(double oldestSeconds, double off) {}

    void begin(@Observes StartupEvent start) {
        Gauge.builder("watch.card.oldest.unsent.age", () -> counts.oldestSeconds())
                .description("How long the oldest card has waited to be accepted")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("watch.webhooks.off", () -> counts.off())
                .description("Webhooks that were switched off because they refused a card permanently")
                .register(registry);
    }

    /** Reads the gauges from the database. */
    public void refresh() {
        sql.one(COUNTS, row -> new CardCounts(row.decimal("age"), row.decimal("off")))
                .ifPresent(now -> counts = now);
    }

    /** @param outcome {@code accepted}, {@code refused} or {@code deferred} */
    public void count(String outcome) {
        Objects.requireNonNull(outcomes.get(outcome), outcome).increment();
    }
}
