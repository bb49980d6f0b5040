package org.supervisionwatch.alerts.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What those who run the service are told when a mail server refuses. Pure. */
public final class Refusals {

    private Refusals() {}

    /** A mail to ops before it is addressed. @param about what makes it the same as another one */
    public record News(String about, String subject, List<String> lines) {

        public News {
            lines = List.copyOf(lines);
        }
    }

    /** Told once each time that an address is marked. */
    public static News ofAddress(String email, String answer, Instant now) {
        return new News(
                "refused-address/%s/%s".formatted(email, now),
                "the mail server refuses an address",
                List.of(
                        "The mail server refuses %s for good. It said: %s".formatted(email, answer),
                        "Nothing is sent there any more. From the next run on the deputy, or the organisation's fallback address, is"
                                + " told instead, also what this mail was to tell.",
                        "Correct the address in the staff system; or, if the mailbox is there again, lift the mark:"
                                + " DELETE /ops/addresses/" + email + " of alerts-service."));
    }

    /** Told once a day, UTC. */
    public static News ofMail(String answer, Instant now) {
        return new News(
                "refused-mail/" + now.atOffset(ZoneOffset.UTC).toLocalDate(),
                "the mail server refuses our mails",
                List.of(
                        "The mail server refused a mail for good, and not because of its address. It said: " + answer,
                        "What it was to tell is told again by the next run. Most often the sender's address (watch.mail.from) may"
                                + " not send through this server, or it takes our mails for spam.",
                        "There may be more of them today: the gauge watch_mail_queue{state=\"failed\"} counts them, and the table"
                                + " mail_attempt names each answer."));
    }
}
