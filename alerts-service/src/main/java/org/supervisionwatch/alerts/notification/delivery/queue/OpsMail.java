package org.supervisionwatch.alerts.notification.delivery.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.delivery.message.MailConfig;
import org.supervisionwatch.alerts.notification.delivery.message.MailEnvelope;
import org.supervisionwatch.alerts.notification.delivery.message.OpsConfig;
import org.supervisionwatch.alerts.notification.digest.decision.MailRecipient;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Mails ops about what only they can put right. Such a mail waits for no run, feed or schedule, and names no supervisee. Its callers own
 * the transaction, so that the mail is stored together with its reason.
 */
@ApplicationScoped
public class OpsMail {

    private static final Logger LOG = Logger.getLogger(OpsMail.class);

    private static final String KNOWN =
            "select exists (select from mail where organisation_id = ? and about = ?) as known";
    private static final String ADDRESSES = """
            select o.name, o.ops_email, coalesce(array_agg(r.email) filter (where r.email is not null), '{}') as refused
              from organisation o left join refused_address r on true where o.id = ? group by o.id
            """;
    private static final String ADD = """
            insert into mail (id, about, organisation_id, recipient, state, subject, message_id, source)
            values (?, ?, ?, ?, 'queued', ?, ?, ?) on conflict (organisation_id, about) where about is not null do nothing
            """;

    private final Sql sql;
    private final MailConfig config;
    private final OpsConfig ops;
    private final Clock clock;

    OpsMail(Sql sql, MailConfig config, OpsConfig ops, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.ops = ops;
        this.clock = clock;
    }

    /** Whether there is an ops address for an organisation that is not refused. */
    public boolean reaches(UUID organisationId) {
        return sql.one(ADDRESSES, this::readRecipient, organisationId)
                .map(OpsRecipient::email)
                .isPresent();
    }

    private record OpsRecipient(
            String organisation, @Nullable String email) {}

    /**
     * Queues a mail, unless one with the same key was queued before.
     *
     * @param about its key: words with slashes, such as {@code refused-address/a@b.example/2026-11-23T08:00:00Z}
     * @param subject prefixed with the organisation's name
     * @param lines paragraphs of plain text
     * @return whether a mail was queued
     */
    public boolean send(UUID organisationId, String about, String subject, List<String> lines) {
        boolean known =
                sql.one(KNOWN, row -> row.flag("known"), organisationId, about).orElseThrow();
        OpsRecipient recipient =
                sql.one(ADDRESSES, this::readRecipient, organisationId).orElse(null);
        if (known || recipient == null) {
            return false;
        }
        String email = recipient.email();
        if (email == null) {
            LOG.warnf("No ops recipient for %s (organisation %s)", kind(about), organisationId);
            return false;
        }
        return add(
                organisationId,
                about,
                email,
                "[Supervision Watch] " + recipient.organisation() + ": " + subject,
                String.join("\r\n\r\n", lines) + "\r\n");
    }

    /**
     * Queues a mail to ops, whose address was refused permanently and is marked, for the next address that is left. This ends, as each
     * refused address is marked as well.
     *
     * @return whether another address was left
     */
    public boolean redirect(MailQueue.LeasedMail mail) {
        String email = sql.one(ADDRESSES, this::readRecipient, mail.organisationId())
                .map(OpsRecipient::email)
                .orElse(null);
        if (email == null) {
            LOG.warnf("No other ops recipient for the refused mail %s", mail.id());
            return false;
        }
        return sql.one("select about, subject from mail where id = ?", OpsNotice::read, mail.id())
                .filter(notice -> add(
                        mail.organisationId(),
                        notice.about() + "/not/" + mail.recipient(),
                        email,
                        notice.subject(),
                        MailEnvelope.text(mail.source())))
                .isPresent();
    }

    /** Only the first word, for the log: what follows may be an address. */
    private static String kind(String about) {
        return about.substring(0, about.indexOf('/'));
    }

    private record OpsNotice(String about, String subject) {

        static OpsNotice read(Row row) throws SQLException {
            return new OpsNotice(row.text("about"), row.text("subject"));
        }
    }

    private boolean add(UUID organisationId, String about, String email, String subject, String text) {
        MailEnvelope envelope = new MailEnvelope(UUID.randomUUID(), config.from(), email, subject, clock.instant());
        byte[] source = envelope.around(message -> {
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        });
        return sql.run(ADD, envelope.id(), about, organisationId, email, subject, envelope.messageId(), source) == 1;
    }

    /** The organisation's own ops address, or the common one if the first is missing or refused. */
    private OpsRecipient readRecipient(Row row) throws SQLException {
        Set<String> refused = Set.copyOf(row.texts("refused"));
        Optional<String> email = Stream.of(Optional.ofNullable(row.textOrNull("ops_email")), ops.email())
                .flatMap(Optional::stream)
                .filter(MailRecipient::usable)
                .map(each -> new MailRecipient(each, null).email())
                .filter(each -> !refused.contains(each))
                .findFirst();
        return new OpsRecipient(row.text("name"), email.orElse(null));
    }
}
