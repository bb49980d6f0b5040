package org.supervisionwatch.alerts.notification.delivery.queue;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server's reply, by RFC 5321 (three digits) and RFC 3463 (the enhanced code, such as 5.1.1, if it gave one).
 *
 * @param code three digits; -1 without a reply
 * @param ofRecipient whether it is about the recipient, and not about the sender or the mail itself
 */
record SmtpReply(int code, String text, boolean ofRecipient) {

    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /**
     * No such mailbox, not local, name not allowed, a domain that accepts no mail. 552 is a full mailbox and 554 a catch-all: neither
     * means that the address is wrong.
     */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

    /** The details of 5.1.7 and 5.1.8, which are about the sender's address. */
    private static final Set<String> SENDERS = Set.of("7", "8");

    boolean isPermanent() {
        return code >= 500;
    }

    boolean isTransient() {
        return code >= 400 && code < 500;
    }

    /** Whether no mail to this address will ever be accepted, whatever its sender and content. */
    boolean addressIsWrong() {
        if (!isPermanent() || !ofRecipient) {
            return false;
        }
        Matcher enhanced = ENHANCED.matcher(text);
        if (!enhanced.find()) {
            return NO_SUCH_MAILBOX.contains(code);
        }
        String detail = enhanced.group(2);
        return switch (enhanced.group(1)) {
            // undefined: it adds nothing to the three digits
            case "0" -> NO_SUCH_MAILBOX.contains(code);
            case "1" -> !SENDERS.contains(detail);
            // disabled
            case "2" -> detail.equals("1");
            // Exchange Online's "Access denied": its directory does not have the recipient
            case "4" -> detail.equals("1");
            default -> false;
        };
    }
}
