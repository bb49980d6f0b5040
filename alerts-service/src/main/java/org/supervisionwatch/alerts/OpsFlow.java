package org.supervisionwatch.alerts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.mail.OpsConfig;
import org.supervisionwatch.alerts.mail.OpsMail;
import org.supervisionwatch.alerts.ops.Day;
import org.supervisionwatch.alerts.ops.DayStore;
import org.supervisionwatch.alerts.ops.DayStore.Employer;
import org.supervisionwatch.alerts.ops.Word;

/** Gives those who run the service their word, once a day for each organisation, whether its runs were done or not. */
@ApplicationScoped
public class OpsFlow {

    private static final Logger LOG = Logger.getLogger(OpsFlow.class);

    private final DayStore days;
    private final OpsMail mail;
    private final OpsConfig config;
    private final Clock clock;

    OpsFlow(DayStore days, OpsMail mail, OpsConfig config, Clock clock) {
        this.days = days;
        this.mail = mail;
        this.config = config;
        this.clock = clock;
    }

    /** Words missed in a downtime are made up by one that tells of the whole time. */
    public void beat() {
        Instant now = clock.instant();
        for (Employer employer : days.employers()) {
            Instant due = Word.dueBefore(employer.mailAt(), employer.zone(), config.wordAfter(), now);
            Instant last = employer.throughAt();
            if (last == null || last.isBefore(due)) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> give(employer, due, now));
                } catch (RuntimeException failure) {
                    LOG.errorf(failure, "The daily word about organisation %s is tried again", employer.id());
                }
            }
        }
    }

    /** The first word about a new organisation is due on the day after it came. */
    private void give(Employer employer, Instant due, Instant now) {
        Instant last = employer.throughAt();
        if (days.take(employer, due) && last != null) {
            Day day = days.day(employer, last, due, now);
            ZonedDateTime dueThere = due.atZone(employer.zone());
            mail.tell(employer.id(), "daily/" + dueThere.toLocalDate(), Word.subject(day), Word.lines(day));
        }
    }
}
