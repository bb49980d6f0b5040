package org.supervisionwatch.alerts.notification.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.freshness.GapDebounce;
import org.supervisionwatch.alerts.notification.delivery.message.OpsConfig;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.alerts.notification.operations.OperationsDayStore.ReportedOrganisation;

/** Gives those who run the service their word, once a day for each organisation, whether its runs were done or not. */
@ApplicationScoped
public class OpsReportFlow {

    private static final Logger LOG = Logger.getLogger(OpsReportFlow.class);

    private final OperationsDayStore days;
    private final OpsMail mail;
    private final OpsConfig config;
    private final Clock clock;
    private final GapDebounce patience;

    OpsReportFlow(OperationsDayStore days, OpsMail mail, OpsConfig config, Clock clock) {
        this.days = days;
        this.mail = mail;
        this.config = config;
        this.clock = clock;
        this.patience = new GapDebounce(config.patience());
    }

    /** Words missed in a downtime are made up by one that tells of the whole time. */
    public void beat() {
        Instant now = clock.instant();
        List<DueReport> pending = days.employers().stream()
                .flatMap(employer -> pending(employer, now))
                .toList();
        Set<String> undone = pending.stream()
                .filter(each -> each.day().notDone() > 0)
                .map(DueReport::key)
                .collect(Collectors.toSet());
        Set<String> lasting = patience.outlasted(undone, System.nanoTime());
        for (DueReport each : pending) {
            if (!undone.contains(each.key()) || lasting.contains(each.key())) {
                give(each);
            }
        }
    }

    /** A word that is due. */
    private record DueReport(ReportedOrganisation employer, Instant due, OperationsDay day) {

        String key() {
            return employer.id().toString();
        }
    }

    /** The first word about a new organisation is due on the day after it came. */
    private Stream<DueReport> pending(ReportedOrganisation employer, Instant now) {
        Instant due = DailyReport.dueBefore(employer.mailAt(), employer.zone(), config.wordAfter(), now);
        Instant last = employer.throughAt();
        if (last == null) {
            QuarkusTransaction.requiringNew().run(() -> days.take(employer, due));
        }
        return last == null || !last.isBefore(due)
                ? Stream.empty()
                : Stream.of(new DueReport(employer, due, days.day(employer, last, due, now)));
    }

    private void give(DueReport word) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (days.take(word.employer(), word.due())) {
                    tell(word);
                }
            });
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The daily word about organisation %s is tried again", word.key());
        }
    }

    private void tell(DueReport word) {
        if (!mail.reaches(word.employer().id())) {
            return;
        }
        ZonedDateTime dueThere = word.due().atZone(word.employer().zone());
        mail.tell(
                word.employer().id(),
                "daily/" + dueThere.toLocalDate(),
                DailyReport.subject(word.day()),
                DailyReport.lines(word.day()));
    }
}
