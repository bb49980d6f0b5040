package org.supervisionwatch.alerts.notification.delivery.queue;

import java.util.Locale;
import java.util.Set;

/** Decides whether a mail may leave at all. Pure. */
public final class OutboundPolicy {

    private static final Set<String> RESERVED_ENDINGS = Set.of("example", "test", "invalid", "localhost");
    private static final Set<String> RESERVED_DOMAINS = Set.of("example.com", "example.org", "example.net");

    private OutboundPolicy() {}

    /**
     * Whether a mail may leave for this address. Anywhere but in production only the names that RFC 2606 and RFC 6761 set aside
     * may be written to: no such address belongs to anybody.
     */
    public static boolean mayLeave(String email, boolean production) {
        if (production) {
            return true;
        }
        String domain = email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        String last = domain.substring(domain.lastIndexOf('.') + 1);
        return RESERVED_ENDINGS.contains(last)
                || RESERVED_DOMAINS.stream().anyMatch(name -> domain.equals(name) || domain.endsWith("." + name));
    }
}
