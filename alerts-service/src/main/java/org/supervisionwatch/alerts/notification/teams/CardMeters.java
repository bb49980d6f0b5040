package org.supervisionwatch.alerts.notification.teams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.supervisionwatch.alerts.notification.teams.CardDelivery.CardOutcome;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * The metrics of cards: {@code watch_cards_total} by outcome, {@code watch_card_oldest_unsent_age_seconds} and {@code
 * watch_webhooks_off}. A scrape reads memory only; values are NaN until the first refresh.
 */
@Singleton
public class CardMeters {

    private static final String COUNTS = """
            select (select coalesce(extract(epoch from now() - min(queued_at)), 0)
                      from team_card where state = 'queued') as oldest_seconds,
                   (select count(*) from team_webhook where off_at is not null) as off
            """;

    private final Sql sql;
    private final MeterRegistry registry;
    private volatile CardCounts counts = new CardCounts(Double.NaN, Double.NaN);

    CardMeters(Sql sql, MeterRegistry registry) {
        this.sql = sql;
        this.registry = registry;
        for (CardOutcome outcome : CardOutcome.values()) {
            Counter.builder("watch.cards")
                    .description("Attempts to hand a card to a team's webhook")
                    .tag("outcome", outcome.code())
                    .register(registry);
        }
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
        counts = sql.of(COUNTS).only(CardCounts.class);
    }

    public void count(CardOutcome outcome) {
        registry.counter("watch.cards", "outcome", outcome.code()).increment();
    }
}
