package org.supervisionwatch.alerts.notification.delivery.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.supervisionwatch.alerts.notification.delivery.queue.MailOutcome;
import org.supervisionwatch.alerts.notification.delivery.queue.MailState;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * The metrics of mail: {@code watch_mails_total} by outcome, {@code watch_mail_queue} by state, {@code
 * watch_mail_oldest_unsent_age_seconds}, {@code watch_run_late_seconds}, {@code watch_addresses_refused} and {@code watch_alerts_open}. A scrape reads memory
 * only; values are NaN until the first refresh.
 */
@Singleton
public class MailMeters {

    private static final List<MailState> UNSENT = List.of(MailState.QUEUED, MailState.WITHHELD, MailState.FAILED);
    private static final String QUEUE = """
            select state, count(*) as mails from mail where state = any (:states) group by state
            """;
    private static final String COUNTS = """
            select (select count(*) from episode where closed_at is null and level in ('below', 'escalated')) as open_alerts,
                   (select coalesce(extract(epoch from now() - min(queued_at)), 0)
                      from mail where state = 'queued') as oldest_seconds,
                   (select count(*) from refused_address) as refused
            """;

    private final Sql sql;
    private final MailRunStore runs;
    private final Clock clock;
    private final MeterRegistry registry;
    private volatile MailGauges gauges =
            new MailGauges(new MailCounts(Double.NaN, Double.NaN, Double.NaN), Double.NaN, Map.of());

    MailMeters(Sql sql, MailRunStore runs, Clock clock, MeterRegistry registry) {
        this.sql = sql;
        this.runs = runs;
        this.clock = clock;
        this.registry = registry;
        for (MailOutcome outcome : MailOutcome.values()) {
            Counter.builder("watch.mails")
                    .description("Mails and delivery attempts by outcome")
                    .tag("outcome", outcome.code())
                    .register(registry);
        }
    }

    private record MailCounts(double openAlerts, double oldestSeconds, double refused) {}

    private record MailGauges(MailCounts counts, double runLateSeconds, Map<MailState, Integer> queue) {}

    void begin(@Observes StartupEvent start) {
        Gauge.builder("watch.alerts.open", () -> gauges.counts().openAlerts())
                .description("Alerts that are open")
                .register(registry);
        Gauge.builder("watch.mail.oldest.unsent.age", () -> gauges.counts().oldestSeconds())
                .description("How long the oldest mail has waited to be accepted")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("watch.run.late", () -> gauges.runLateSeconds())
                .description("How long the oldest run has been waiting to be composed")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("watch.addresses.refused", () -> gauges.counts().refused())
                .description("Addresses that the mail server refuses permanently; nothing is sent there")
                .register(registry);
        for (MailState state : UNSENT) {
            Gauge.builder("watch.mail.queue", () -> gauges.queue().getOrDefault(state, 0))
                    .description("Mails that the server has not accepted")
                    .tag("state", state.code())
                    .register(registry);
        }
    }

    /** Reads the gauges from the database. */
    public void refresh() {
        gauges = new MailGauges(
                sql.of(COUNTS).only(MailCounts.class),
                runs.lateSeconds(clock.instant()),
                sql.of(QUEUE).with("states", UNSENT).map(MailState.class, Integer.class));
    }

    /** Counts mails or attempts by outcome. */
    public void count(MailOutcome outcome, int times) {
        registry.counter("watch.mails", "outcome", outcome.code()).increment(times);
    }
}
