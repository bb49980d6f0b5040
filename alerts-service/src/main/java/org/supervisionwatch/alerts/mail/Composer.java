package org.supervisionwatch.alerts.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/** Makes the bytes of a mail, once: text and HTML, with an id that never changes. */
@ApplicationScoped
public class Composer {

    private final MailConfig config;

    Composer(MailConfig config) {
        this.config = config;
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance letterHtml(Letter letter);

        static native TemplateInstance letterText(Letter letter);
    }

    /** @param at what the Date header says */
    public Composed compose(Letter letter, Instant at) {
        UUID id = UUID.randomUUID();
        try {
            InternetAddress from = new InternetAddress(config.from());
            String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
            String messageId = "<" + id + "@" + domain + ">";
            MimeMessage message = new WithOwnId(messageId);
            message.setFrom(from);
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.recipient()));
            message.setSubject(letter.subject(), "UTF-8");
            message.setSentDate(Date.from(at));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(bodies(letter));
            message.saveChanges();
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            return new Composed(id, letter, messageId, source.toByteArray());
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("the mail for run entries could not be composed", broken);
        }
    }

    private static MimeMultipart bodies(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(Templates.letterText(letter).render(), StandardCharsets.UTF_8.name(), "plain");
        text.setHeader("Content-Transfer-Encoding", "quoted-printable");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(Templates.letterHtml(letter).render(), StandardCharsets.UTF_8.name(), "html");
        html.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return new MimeMultipart("alternative", text, html);
    }

    /** Jakarta Mail would otherwise make up an id of its own. */
    private static final class WithOwnId extends MimeMessage {

        private final String messageId;

        WithOwnId(String messageId) {
            super(Session.getInstance(new Properties()));
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
