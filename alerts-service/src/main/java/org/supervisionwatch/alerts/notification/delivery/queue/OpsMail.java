package org.supervisionwatch.alerts.notification.delivery.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Mails ops about what only they can put right. Such a mail waits for no run, feed or schedule, and names no supervisee. Its callers own
 * the transaction, so that the mail is stored together with its reason.
 */
@ApplicationScoped
public class OpsMail {

    private static final Logger LOG = Logger.getLogger(OpsMail.class);

    private static final String KNOWN =
            "select exists (select from mail where organisation_id = :organisation and about = :about)";
    private static final String ADDRESSES = """
            select o.name, o.ops_email, coalesce(array_agg(r.email) filter (where r.email is not null), '{}') as refused
              from organisation o left join refused_address r on true where o.id = :organisation group by o.id
            """;

    private final Sql sql;
    private final MailStore mails;
    private final MailConfig config;
    private final OpsConfig ops;
    private final Clock clock;

    OpsMail(Sql sql, MailStore mails, MailConfig config, OpsConfig ops, Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.config = config;
        this.ops = ops;
        this.clock = clock;
    }

    /** Whether there is an ops address for an organisation that is not refused. */
    public boolean reaches(UUID organisationId) {
        return addresses(organisationId).flatMap(this::email).isPresent();
    }

    private record OpsAddresses(String name, @Nullable String opsEmail, Set<String> refused) {}

    private Optional<OpsAddresses> addresses(UUID organisationId) {
        return sql.of(ADDRESSES).with("organisation", organisationId).first(OpsAddresses.class);
    }

    /** The organisation's own ops address, or the common one if the first is missing or refused. */
    private Optional<String> email(OpsAddresses of) {
        return Stream.of(Optional.ofNullable(of.opsEmail()), ops.email())
                .flatMap(Optional::stream)
                .filter(MailRecipient::usable)
                .map(each -> new MailRecipient(each, null).email())
                .filter(each -> !of.refused().contains(each))
                .findFirst();
    }

    /**
     * Queues a mail, unless one with the same key was queued before.
     *
     * @param about its key: words with slashes, such as {@code refused-address/a@b.example/2026-11-23T08:00:00Z}
     * @param subject prefixed with the organisation's name
     * @param lines paragraphs of plain text
     * @return whether a mail was queued
     */
    public boolean send(UUID organisationId, String about, String subject, List<String> lines) {
        boolean known = sql.of(KNOWN)
                .with("organisation", organisationId)
                .with("about", about)
                .only(Boolean.class);
        OpsAddresses organisation = addresses(organisationId).orElse(null);
        if (known || organisation == null) {
            return false;
        }
        String email = email(organisation).orElse(null);
        if (email == null) {
            LOG.warnf("No ops recipient for %s (organisation %s)", kind(about), organisationId);
            return false;
        }
        return add(
                organisationId,
                about,
                email,
                "[Supervision Watch] " + organisation.name() + ": " + subject,
                String.join("\r\n\r\n", lines) + "\r\n");
    }

    /**
     * Queues a mail to ops, whose address was refused permanently and is marked, for the next address that is left. This ends, as each
     * refused address is marked as well.
     *
     * @return whether another address was left
     */
    public boolean redirect(MailQueue.LeasedMail mail) {
        String email = addresses(mail.organisationId()).flatMap(this::email).orElse(null);
        if (email == null) {
            LOG.warnf("No other ops recipient for the refused mail %s", mail.id());
            return false;
        }
        return sql.of("select about, subject from mail where id = :id")
                .with("id", mail.id())
                .first(OpsNotice.class)
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

    private record OpsNotice(String about, String subject) {}

    private boolean add(UUID organisationId, String about, String email, String subject, String text) {
        MailEnvelope envelope = new MailEnvelope(UUID.randomUUID(), config.from(), email, subject, clock.instant());
        byte[] source = envelope.around(message -> {
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        });
        return mails.addNotice(organisationId, about, envelope, source);
    }
}
