package org.supervisionwatch.alerts.notification.teams;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the address of a webhook against the allowed hosts. Pure. It keeps this service from being made to call anything else. */
public final class WebhookHosts {

    private static final int LONGEST = 2000;
    private static final int HTTPS = 443;

    private WebhookHosts() {}

    /**
     * What is wrong with an address.
     *
     * @param hosts exact names, or {@code *.} and a domain
     * @param loopback whether {@code http://127.0.0.1} is allowed too: on a developer's machine and in tests
     * @return empty if nothing is wrong
     */
    public static Optional<String> fault(String url, List<String> hosts, boolean loopback) {
        if (url.length() > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        try {
            URI uri = new URI(url);
            if (loopback && "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost())) {
                return Optional.empty();
            }
            return fault(uri, hosts);
        } catch (URISyntaxException unreadable) {
            return Optional.of("must be a URL");
        }
    }

    private static Optional<String> fault(URI uri, List<String> hosts) {
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            return Optional.of("must be a URL that begins with https://");
        }
        boolean plain = uri.getUserInfo() == null
                && uri.getFragment() == null
                && (uri.getPort() == -1 || uri.getPort() == HTTPS);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return plain && hosts.stream().anyMatch(allowed -> matches(host, allowed.toLowerCase(Locale.ROOT)))
                ? Optional.empty()
                : Optional.of("must be on one of the hosts " + String.join(", ", hosts));
    }

    private static boolean matches(String host, String allowed) {
        return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed);
    }
}
