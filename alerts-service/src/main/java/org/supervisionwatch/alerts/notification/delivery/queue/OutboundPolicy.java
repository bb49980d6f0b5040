package org.supervisionwatch.alerts.notification.delivery.queue;

import java.util.Locale;
import java.util.Set;

/** Decides whether a mail may be sent to an address in this environment. Pure. */
public final class OutboundPolicy {

    private static final Set<String> RESERVED_ENDINGS = Set.of("example", "test", "invalid", "localhost");
    private static final Set<String> RESERVED_DOMAINS = Set.of("example.com", "example.org", "example.net");

    private OutboundPolicy() {}

    /**
     * Whether a mail may be sent to this address. Outside production only the domains reserved by RFC 2606 and RFC 6761 are allowed, which
     * belong to nobody.
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
