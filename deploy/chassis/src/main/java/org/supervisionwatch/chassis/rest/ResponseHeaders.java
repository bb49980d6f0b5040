package org.supervisionwatch.chassis.rest;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** Headers by which browsers and proxies keep what they were told: it is not stored, framed, guessed at, or named to other sites. */
final class ResponseHeaders {

    private static final String POLICY = "Content-Security-Policy";

    /** Pages have no script or style but files of this service. */
    private static final String STRICT = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The pages about the API are a library's and bring scripts within them. */
    private static final String LENIENT = "frame-ancestors 'none'";

    private static final String TOOLS = "/q/";

    private static final Map<String, String> ALWAYS = Map.of(
            "Cache-Control", "no-store",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            // not no-referrer: browsers would then send "Origin: null" with this service's own forms
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Robots-Tag", "noindex");

    private ResponseHeaders() {}

    /** Adds those that the response does not have. */
    static void complete(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        ALWAYS.forEach((name, value) -> add(headers, name, value));
        String path = request.path();
        add(headers, POLICY, path != null && path.startsWith(TOOLS) ? LENIENT : STRICT);
        if (request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
            add(headers, "Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void add(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
