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
 * Tells those who run the service what only they can put right. Such a mail waits for no run, no feed and no schedule, and names
 * nobody who is supervised. Its callers own the transaction: what is told and why are written together.
 */
@ApplicationScoped
public class OpsMail {

    private static final Logger LOG = Logger.getLogger(OpsMail.class);

    private static final String TOLD =
            "select exists (select from mail where organisation_id = ? and about = ?) as told";
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

    /** Whether an organisation has somebody who runs the service for it, and whom a mail would reach. */
    public boolean reaches(UUID organisationId) {
        return sql.one(ADDRESSES, this::readWhom, organisationId)
                .map(OpsRecipient::email)
                .isPresent();
    }

    private record OpsRecipient(
            String organisation, @Nullable String email) {}

    /**
     * Queues a mail, unless the same was told before.
     *
     * @param about what makes it the same: a few words with slashes, such as {@code refused-address/a@b.example/2026-11-23T08:00:00Z}
     * @param subject the organisation's name is put before it
     * @param lines paragraphs of plain text
     * @return whether it is news, and there is somebody to tell
     */
    public boolean tell(UUID organisationId, String about, String subject, List<String> lines) {
        boolean told =
                sql.one(TOLD, row -> row.flag("told"), organisationId, about).orElseThrow();
        OpsRecipient whom = sql.one(ADDRESSES, this::readWhom, organisationId).orElse(null);
        if (told || whom == null) {
            return false;
        }
        String email = whom.email();
        if (email == null) {
            LOG.warnf("Nobody who runs the service can be told of %s of organisation %s", kind(about), organisationId);
            return false;
        }
        return add(
                organisationId,
                about,
                email,
                "[Supervision Watch] " + whom.organisation() + ": " + subject,
                String.join("\r\n\r\n", lines) + "\r\n");
    }

    /**
     * Queues what a mail to those who run the service said, whose address was refused for good and is marked, for the next address that
     * is left. That comes to an end: each one that is refused is marked as well.
     *
     * @return whether there is somebody else to tell
     */
    public boolean tellElsewhere(MailQueue.LeasedMail mail) {
        String email = sql.one(ADDRESSES, this::readWhom, mail.organisationId())
                .map(OpsRecipient::email)
                .orElse(null);
        if (email == null) {
            LOG.warnf("Nobody else can be told what the refused mail %s said", mail.id());
            return false;
        }
        return sql.one("select about, subject from mail where id = ?", OpsNotice::read, mail.id())
                .filter(told -> add(
                        mail.organisationId(),
                        told.about() + "/not/" + mail.recipient(),
                        email,
                        told.subject(),
                        MailEnvelope.text(mail.source())))
                .isPresent();
    }

    /** What follows may be an address. */
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

    /** The organisation's own address, or that of whoever runs the service for all, if the first is missing or refused. */
    private OpsRecipient readWhom(Row row) throws SQLException {
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
