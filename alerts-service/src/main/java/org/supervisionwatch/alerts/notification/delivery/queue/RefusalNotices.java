package org.supervisionwatch.alerts.notification.delivery.queue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The notices to ops when the mail server refuses an address or a mail. Pure. */
public final class RefusalNotices {

    private RefusalNotices() {}

    /** A mail to ops before it is addressed. @param about its key: a second notice with the same one is not sent */
    public record RefusalNotice(String about, String subject, List<String> lines) {}

    /** One notice each time an address is marked. @param ops whether it is an ops address */
    public static RefusalNotice ofAddress(String email, boolean ops, String answer, Instant now) {
        return new RefusalNotice(
                "refused-address/%s/%s".formatted(email, now),
                "the mail server refuses an address",
                List.of(
                        "The mail server refuses %s permanently. Its answer: %s".formatted(email, answer),
                        "Nothing more is sent there. "
                                + (ops
                                        ? "You are notified instead, including what this mail was meant to say."
                                        : "From the next run on the deputy, or the organisation's fallback address, is notified instead,"
                                                + " including what this mail was meant to say."),
                        "Correct the address in the staff system; or, if the mailbox works again, remove the mark:"
                                + " DELETE /ops/addresses/" + email + " of alerts-service."));
    }

    /** One notice a day, UTC: if the server refuses everybody, that is one problem. The daily report names all addresses. */
    public static RefusalNotice ofMail(String email, String answer, Instant now) {
        return new RefusalNotice(
                "refused-mail/" + now.atOffset(ZoneOffset.UTC).toLocalDate(),
                "the mail server refuses our mails",
                List.of(
                        "The mail server refused a mail to %s permanently, and did not say that the address is wrong. Its answer: %s"
                                .formatted(email, answer),
                        "The next run sends its content again. Usually the sender's address (watch.mail.from) is not allowed to"
                                + " send through this server, or the server takes our mails for spam. If it is this address after all,"
                                + " correct it in the staff system: until then each run tries it again, and nobody else is notified.",
                        "There may be more of them today: the daily report names each address, and the table mail_attempt has"
                                + " each answer."));
    }
}
