package org.supervisionwatch.alerts.mail;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a mail goes to. One address is one addressee, however it is written.
 *
 * @param personId who it is, if the roster knows
 */
public record Addressee(String email, @Nullable UUID personId) {

    public Addressee {
        email = email.strip().toLowerCase(Locale.ROOT);
    }
}
