package org.supervisionwatch.alerts.notification.digest.decision;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a mail goes to. One address is one addressee, however it is written.
 *
 * @param personId who it is, if the roster knows
 */
public record MailRecipient(String email, @Nullable UUID personId) {

    public MailRecipient {
        email = email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a mail can be addressed to it at all. */
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
