package org.supervisionwatch.alerts.notification.digest.decision;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a mail goes to. Spellings that differ in case or outer spaces are one recipient.
 *
 * @param personId the person, if the roster knows them
 */
public record MailRecipient(String email, @Nullable UUID personId) {

    public MailRecipient {
        email = email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether this is a syntactically valid address. */
    public static boolean usable(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return false;
        }
        try {
            new InternetAddress(email.strip(), true);
            return true;
        } catch (AddressException notAnAddress) {
            return false;
        }
    }
}
