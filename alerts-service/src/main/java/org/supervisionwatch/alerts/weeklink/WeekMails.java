package org.supervisionwatch.alerts.weeklink;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.link.Links;
import org.supervisionwatch.alerts.mail.Envelope;
import org.supervisionwatch.alerts.mail.MailConfig;
import org.supervisionwatch.alerts.mail.RefusedAddresses;
import org.supervisionwatch.alerts.mail.RestoreStore;
import org.supervisionwatch.chassis.sql.Sql;

/** Composes the links of a run into the queue of mails. Its callers own the transaction, which must be repeatable read. */
@ApplicationScoped
public class WeekMails {

    private static final String ADD = """
            insert into mail (id, run_id, organisation_id, recipient, subject, message_id, source, state, reason)
            select ?, ?, ?, ?, ?, ?, ?, case when lost then 'withheld' else 'queued' end, case when lost then ? end
              from (select %s as lost) of_run
            """.formatted(RestoreStore.IS_LOST);

    private final Sql sql;
    private final MissingStore missing;
    private final RefusedAddresses refused;
    private final Links links;
    private final MailConfig config;

    WeekMails(Sql sql, MissingStore missing, RefusedAddresses refused, Links links, MailConfig config) {
        this.sql = sql;
        this.missing = missing;
        this.refused = refused;
        this.links = links;
        this.config = config;
    }

    @CheckedTemplate(basePath = "week")
    static class Templates {
        static native TemplateInstance linkHtml(WeekLetter letter);

        static native TemplateInstance linkText(WeekLetter letter);
    }

    /** @return the number of mails made */
    public int make(WeekRun run, Instant now) {
        MissingStore.Snapshot snapshot = missing.of(run.organisationId(), new Span(run.day()));
        String organisation = snapshot.organisation().code();
        List<WeekLetter> letters = new WeekLetters(
                        snapshot, refused.all(), (who, email) -> links.week(organisation, who.supervised(), email, now))
                .letters();
        letters.forEach(letter -> add(run, letter, now));
        return letters.size();
    }

    private void add(WeekRun run, WeekLetter letter, Instant now) {
        Envelope envelope = new Envelope(UUID.randomUUID(), config.from(), letter.recipient(), letter.subject(), now);
        byte[] source = envelope.around(message -> message.setContent(bodies(letter)));
        sql.run(
                ADD,
                envelope.id(),
                run.id(),
                run.organisationId(),
                letter.recipient(),
                letter.subject(),
                envelope.messageId(),
                source,
                RestoreStore.REASON,
                run.id());
    }

    private static MimeMultipart bodies(WeekLetter letter) throws MessagingException {
        return new MimeMultipart(
                "alternative",
                part(Templates.linkText(letter).render(), "plain"),
                part(Templates.linkHtml(letter).render(), "html"));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
