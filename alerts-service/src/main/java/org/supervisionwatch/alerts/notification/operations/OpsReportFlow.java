package org.supervisionwatch.alerts.notification.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.freshness.DataGapsNoticed;
import org.supervisionwatch.alerts.freshness.GapDebounce;
import org.supervisionwatch.alerts.notification.delivery.message.OpsConfig;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.alerts.notification.operations.OperationsDayStore.ReportedOrganisation;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/** Sends the daily report to ops, once a day for each organisation, whether its runs were completed or not. */
@ApplicationScoped
@ChangesState
public class OpsReportFlow {

    private static final Logger LOG = Logger.getLogger(OpsReportFlow.class);

    private final OperationsDayStore days;
    private final OpsMail mail;
    private final OpsConfig config;
    private final Clock clock;
    private final GapDebounce debounce;

    OpsReportFlow(OperationsDayStore days, OpsMail mail, OpsConfig config, Clock clock) {
        this.days = days;
        this.mail = mail;
        this.config = config;
        this.clock = clock;
        this.debounce = new GapDebounce(config.patience());
    }

    /** Sends the reports that are due. Those missed in downtime are made up by one for the whole time. */
    public void beat() {
        Instant now = clock.instant();
        List<DueReport> pending = days.organisations().stream()
                .flatMap(organisation -> pending(organisation, now))
                .toList();
        Set<String> undone = pending.stream()
                .filter(each -> each.day().notCompleted() > 0)
                .map(DueReport::key)
                .collect(Collectors.toSet());
        Set<String> lasting = debounce.outlasted(undone, System.nanoTime());
        for (DueReport each : pending) {
            if (!undone.contains(each.key()) || lasting.contains(each.key())) {
                send(each);
            }
        }
    }

    /** New data gaps are mailed in the transaction that stores them. */
    void notice(@Observes DataGapsNoticed gaps) {
        mail.send(gaps.organisationId(), gaps.about(), gaps.subject(), gaps.lines());
    }

    /** A report that is due. */
    private record DueReport(ReportedOrganisation organisation, Instant due, OperationsDay day) {

        String key() {
            return organisation.id().toString();
        }
    }

    /** The first report about a new organisation is due on the day after it was added. */
    private Stream<DueReport> pending(ReportedOrganisation organisation, Instant now) {
        Instant due = DailyReport.dueBefore(organisation.mailAt(), organisation.zone(), config.wordAfter(), now);
        Instant last = organisation.throughAt();
        if (last == null) {
            QuarkusTransaction.requiringNew().run(() -> days.claim(organisation, due));
        }
        return last == null || !last.isBefore(due)
                ? Stream.empty()
                : Stream.of(new DueReport(organisation, due, day(organisation, last, due, now)));
    }

    @ReadsSnapshot
    OperationsDay day(ReportedOrganisation organisation, Instant from, Instant through, Instant now) {
        return days.day(organisation, from, through, now);
    }

    private void send(DueReport report) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (days.claim(report.organisation(), report.due())) {
                    sendReport(report);
                }
            });
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The daily report about organisation %s failed and will be retried", report.key());
        }
    }

    private void sendReport(DueReport report) {
        if (!mail.reaches(report.organisation().id())) {
            return;
        }
        ZonedDateTime dueThere = report.due().atZone(report.organisation().zone());
        mail.send(
                report.organisation().id(),
                "daily/" + dueThere.toLocalDate(),
                DailyReport.subject(report.day()),
                DailyReport.lines(report.day()));
    }
}
