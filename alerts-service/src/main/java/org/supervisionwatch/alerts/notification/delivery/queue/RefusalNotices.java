package org.supervisionwatch.alerts.notification.delivery.queue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What those who run the service are told when a mail server refuses. Pure. */
public final class RefusalNotices {

    private RefusalNotices() {}

    /** A mail to ops before it is addressed. @param about what makes it the same as another one */
    public record RefusalNotice(String about, String subject, List<String> lines) {

        public RefusalNotice {
            lines = List.copyOf(lines);
        }
    }

    /** Told once each time that an address is marked. @param ops whether it is one of those who run the service */
    public static RefusalNotice ofAddress(String email, boolean ops, String answer, Instant now) {
        return new RefusalNotice(
                "refused-address/%s/%s".formatted(email, now),
                "the mail server refuses an address",
                List.of(
                        "The mail server refuses %s for good. It said: %s".formatted(email, answer),
                        "Nothing is sent there any more. "
                                + (ops
                                        ? "You are told instead, also what this mail was to tell."
                                        : "From the next run on the deputy, or the organisation's fallback address, is told instead,"
                                                + " also what this mail was to tell."),
                        "Correct the address in the staff system; or, if the mailbox is there again, lift the mark:"
                                + " DELETE /ops/addresses/" + email + " of alerts-service."));
    }

    /** Told once a day, UTC: if the server refuses everybody, that is one thing. The daily word names all of them. */
    public static RefusalNotice ofMail(String email, String answer, Instant now) {
        return new RefusalNotice(
                "refused-mail/" + now.atOffset(ZoneOffset.UTC).toLocalDate(),
                "the mail server refuses our mails",
                List.of(
                        "The mail server refused a mail to %s for good, and did not say that the address is wrong. It said: %s"
                                .formatted(email, answer),
                        "What it was to tell is told again by the next run. Most often the sender's address (watch.mail.from) may"
                                + " not send through this server, or it takes our mails for spam. If it is this address after all,"
                                + " correct it in the staff system: until then it is tried again by each run, and nobody else is told.",
                        "There may be more of them today: the daily word names each address, and the table mail_attempt each"
                                + " answer."));
    }
}
