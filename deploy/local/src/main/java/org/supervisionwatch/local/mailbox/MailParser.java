package org.supervisionwatch.local.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Parses the bytes of a message. */
final class MailParser {

    private static final Session SESSION = Session.getInstance(new Properties());

    private MailParser() {}

    static StoredMail parse(String id, byte[] source) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
            Map<String, String> bodies = new HashMap<>();
            collect(message, bodies);
            Date date = message.getSentDate();
            String subject = message.getSubject();
            return new StoredMail(
                    id,
                    sender(message),
                    recipients(message),
                    subject == null ? "" : subject,
                    date == null ? null : date.toInstant().toString(),
                    message.getMessageID(),
                    bodies.get("text/plain"),
                    bodies.get("text/html"));
        } catch (MessagingException | IOException e) {
            return new StoredMail(
                    id, "", List.of(), "(cannot be read: " + e.getMessage() + ")", null, null, null, null);
        }
    }

    private static String sender(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        return from == null || from.length == 0 ? "" : shown(from[0]);
    }

    private static String shown(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }

    private static List<String> recipients(MimeMessage message) throws MessagingException {
        @Nullable String[] delivered = message.getHeader("Delivered-To");
        return delivered == null ? List.of() : Arrays.asList(delivered);
    }

    // The first plain and the first HTML part, at whatever depth.
    private static void collect(Part part, Map<String, String> bodies) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), bodies);
            }
        } else if (part.isMimeType("text/html")) {
            bodies.putIfAbsent("text/html", part.getContent().toString());
        } else if (part.isMimeType("text/plain")) {
            bodies.putIfAbsent("text/plain", part.getContent().toString());
        }
    }
}
