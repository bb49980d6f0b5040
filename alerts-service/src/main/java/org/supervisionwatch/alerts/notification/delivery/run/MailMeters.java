package org.supervisionwatch.alerts.notification.delivery.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * The metrics of mail: {@code watch_mails_total} by outcome, {@code watch_mail_queue} by state, {@code
 * watch_mail_oldest_unsent_age_seconds}, {@code watch_run_late_seconds}, {@code watch_addresses_refused} and {@code watch_alerts_open}. A scrape reads memory
 * only; values are NaN until the first refresh.
 */
@Singleton
public class MailMeters {

    private static final List<String> OUTCOMES = List.of(
            "accepted", "refused", "deferred", "unreachable", "unknown", "withheld", "withdrawn", "nobody_to_tell");
    private static final List<String> STATES = List.of("queued", "withheld", "failed");
    private static final String BY_STATE = """
            select state, count(*)::integer as mails from mail where state in ('queued', 'withheld', 'failed') group by state
            """;
    private static final String OLDEST = """
            select coalesce(extract(epoch from now() - min(queued_at)), 0)::double precision as age
              from mail where state = 'queued'
            """;
    private static final String OPEN_ALERTS = """
            select count(*)::double precision as open from episode
             where closed_at is null and level in ('below', 'escalated')
            """;

    private static final String REFUSED = "select count(*)::double precision as refused from refused_address";

    private final Sql sql;
    private final MailRunStore runs;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Map<String, Counter> outcomes = new HashMap<>();
    private volatile MailCounts counts = new MailCounts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Map.of());

    MailMeters(Sql sql, MailRunStore runs, Clock clock, MeterRegistry registry) {
        this.sql = sql;
        this.runs = runs;
        this.clock = clock;
        this.registry = registry;
        OUTCOMES.forEach(outcome -> outcomes.put(
                outcome,
                Counter.builder("watch.mails")
                        .description("Mails and delivery attempts by outcome")
                        .tag("outcome", outcome)
                        .register(registry)));
    }

    private record MailCounts(
            double openAlerts,
            double oldestSeconds,
            double runLateSeconds,
            double refused,
            Map<String, Integer> queue) {}

    void begin(@Observes StartupEvent start) {
        Gauge.builder("watch.alerts.open", () -> counts.openAlerts())
                .description("Alerts that are open")
                .register(registry);
        Gauge.builder("watch.mail.oldest.unsent.age", () -> counts.oldestSeconds())
                .description("How long the oldest mail has waited to be accepted")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("watch.run.late", () -> counts.runLateSeconds())
                .description("How long the oldest run has been waiting to be composed")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("watch.addresses.refused", () -> counts.refused())
                .description("Addresses that the mail server refuses permanently; nothing is sent there")
                .register(registry);
        for (String state : STATES) {
            Gauge.builder("watch.mail.queue", () -> counts.queue().getOrDefault(state, 0))
                    .description("Mails that the server has not accepted")
                    .tag("state", state)
                    .register(registry);
        }
    }

    /** Reads the gauges from the database. */
    public void refresh() {
        Map<String, Integer> queue = new HashMap<>();
        sql.list(BY_STATE, row -> queue.put(row.text("state"), row.number("mails")));
        counts = new MailCounts(
                sql.one(OPEN_ALERTS, row -> row.decimal("open")).orElse(Double.NaN),
                sql.one(OLDEST, row -> row.decimal("age")).orElse(Double.NaN),
                runs.lateSeconds(clock.instant()),
                sql.one(REFUSED, row -> row.decimal("refused")).orElse(Double.NaN),
                Map.copyOf(queue));
    }

    /**
     * Counts mails or attempts by outcome.
     *
     * @param outcome one of {@link #OUTCOMES}
     * @throws IllegalArgumentException if it is none of them
     */
    public void count(String outcome, int times) {
        Counter counter = outcomes.get(outcome);
        if (counter == null) {
            throw new IllegalArgumentException(outcome + " is no outcome");
        }
        counter.increment(times);
    }
}
