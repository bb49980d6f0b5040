package org.supervisionwatch.alerts.notification.delivery.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/**
 * The headers of every mail: an id that never changes, sender, recipient, subject, and that it was generated automatically.
 *
 * @param at the time in the Date header
 */
public record MailEnvelope(UUID id, String from, String recipient, String subject, Instant at) {

    /** Adds the body to a message that has its headers. */
    @FunctionalInterface
    public interface MailBody {
        void into(MimeMessage message) throws MessagingException;
    }

    public String messageId() {
        return "<" + id + "@"
                + from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip() + ">";
    }

    /** The whole mail, RFC 5322, as it is sent on every attempt.
     *
     * @throws IllegalStateException if Jakarta Mail cannot write it */
    public byte[] around(MailBody body) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", messageId()); // instead of one that Jakarta Mail generates
                }
            };
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

    /** The body of a mail that is plain text only.
     *
     * @throws IllegalStateException if the bytes are no such mail */
    public static String text(byte[] source) {
        try {
            Session session = Session.getInstance(new Properties());
            return (String) new MimeMessage(session, new ByteArrayInputStream(source)).getContent();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("a mail of ours could not be read", broken);
        }
    }

    /** The body of a mail that is to be read as text or as HTML. */
    public static MimeMultipart alternatives(String text, String html) throws MessagingException {
        return new MimeMultipart("alternative", part(text, "plain"), part(html, "html"));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
