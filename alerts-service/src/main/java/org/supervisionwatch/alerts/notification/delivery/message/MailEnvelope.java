package org.supervisionwatch.alerts.notification.delivery.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/**
 * What stands on the outside of every mail: an id that never changes, from whom, to whom, and that no human being wrote it.
 *
 * @param at what the Date header says
 */
public record MailEnvelope(UUID id, String from, String recipient, String subject, Instant at) {

    /** Puts a body into a message that has everything else. */
    @FunctionalInterface
    public interface MailBody {
        void into(MimeMessage message) throws MessagingException;
    }

    public String messageId() {
        return "<" + id + "@"
                + from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip() + ">";
    }

    /** The whole mail, RFC 5322, as it goes over the wire on every attempt. */
    public byte[] around(MailBody body) {
        try {
            MimeMessage message = new WithOwnId(messageId());
            message.setFrom(new InternetAddress(from));
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(recipient));
            message.setSubject(subject, "UTF-8");
            message.setSentDate(Date.from(at));
            message.setHeader("Auto-Submitted", "auto-generated");
            body.into(message);
            message.saveChanges();
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            return source.toByteArray();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("a mail could not be composed", broken);
        }
    }

    /** The body of a mail that has plain text and nothing else. */
    public static String text(byte[] source) {
        try {
            Session session = Session.getInstance(new Properties());
            return (String) new MimeMessage(session, new ByteArrayInputStream(source)).getContent();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("a mail of ours could not be read", broken);
        }
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
