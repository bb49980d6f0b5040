package org.supervisionwatch.chassis.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;

/**
 * What is known of a request before its body, and whether it is let in: its address is plain, it is meant for this service, no other site
 * sends it in somebody's name, and its body says what it is.
 *
 * @param address path and query, as sent
 * @param hosts each {@code Host} header, or the authority
 * @param origin the site whose page sends the request, if a browser says so
 * @param site how that site relates to this one ({@code Sec-Fetch-Site}), if a browser says so
 */
record RequestHead(
        String method,
        String address,
        List<String> hosts,
        @Nullable String origin,
        @Nullable String site,
        boolean hasBody,
        @Nullable String mediaType,
        @Nullable String encoding) {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /** Probes of a container host and Prometheus know addresses only; there is no name in what they get. */
    private static final List<String> NAMELESS = List.of("/q/health", "/q/metrics");

    static RequestHead of(HttpServerRequest request) {
        return new RequestHead(
                request.method().name(),
                request.uri(),
                hostsOf(request),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"),
                request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || !"0".equals(request.headers().get(HttpHeaders.CONTENT_LENGTH))
                                && request.headers().contains(HttpHeaders.CONTENT_LENGTH),
                request.getHeader(HttpHeaders.CONTENT_TYPE),
                request.getHeader(HttpHeaders.CONTENT_ENCODING));
    }

    private static List<String> hostsOf(HttpServerRequest request) {
        HostAndPort authority = request.version() == HttpVersion.HTTP_2 ? request.authority() : null;
        return authority == null ? request.headers().getAll(HttpHeaders.HOST) : List.of(authority.toString());
    }

    /**
     * Why the request is not let in.
     *
     * @param names the host names under which this service is called, in lower case
     */
    Optional<Problem> refusal(Set<String> names) {
        return RequestAddress.fault(address)
                .map(fault -> Problem.of(400, "malformed-address", "The address is not valid", fault + "."))
                .or(() -> misdirected(names))
                .or(this::crossSite)
                .or(this::unreadable);
    }

    private Optional<Problem> misdirected(Set<String> names) {
        if (NAMELESS.stream().anyMatch(address::startsWith)) {
            return Optional.empty();
        }
        if (hosts.size() != 1) {
            return Optional.of(Problem.of(400, "one-host", "The request must have one Host header", null));
        }
        return names.contains(nameOf(hosts.getFirst()))
                ? Optional.empty()
                : Optional.of(Problem.of(
                        421,
                        "misdirected-request",
                        "This service is not called by that name",
                        "The names that it answers to are set by watch.http.names."));
    }

    private static String nameOf(String host) {
        int port = host.lastIndexOf(':');
        boolean hasPort = port > host.lastIndexOf(']');
        return (hasPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
    }

    /** Browsers that do not say how the sites relate name the origin of whatever may change something. */
    private Optional<Problem> crossSite() {
        if (READING.contains(method)) {
            return Optional.empty();
        }
        boolean own = site != null ? OWN_SITE.contains(site) : origin == null || hosts.contains(authorityOf(origin));
        return own
                ? Optional.empty()
                : Optional.of(Problem.of(
                        403,
                        "cross-site",
                        "Nothing was changed: another site sent this",
                        "Open the page itself, and do it there."));
    }

    private static String authorityOf(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException opaque) {
            return "";
        }
    }

    /** A browser sends a body without a type to any site unasked. */
    private Optional<Problem> unreadable() {
        if (hasBody && encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Optional.of(unsupported("The body must be sent without a Content-Encoding."));
        }
        return hasBody && (mediaType == null || mediaType.isBlank())
                ? Optional.of(unsupported("The body must be declared by a Content-Type."))
                : Optional.empty();
    }

    private static Problem unsupported(String detail) {
        return Problem.of(415, "unsupported-media-type", "Unsupported media type", detail);
    }
}
