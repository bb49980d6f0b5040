package org.supervisionwatch.local.mailbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A response of the mailbox. */
record MailboxResponse(int status, String contentType, String policy, byte[] body) {

    private static final String OWN_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'";
    // For a message's own HTML: styles are allowed, scripts and requests are not.
    private static final String MESSAGE_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    static final MailboxResponse NOT_FOUND = plain(404, "No such page.");
    static final MailboxResponse METHOD_NOT_ALLOWED = plain(405, "The mailbox can only be read.");

    static MailboxResponse html(String page) {
        return new MailboxResponse(200, "text/html; charset=utf-8", OWN_POLICY, page.getBytes(StandardCharsets.UTF_8));
    }

    static MailboxResponse foreignHtml(String body) {
        return new MailboxResponse(
                200, "text/html; charset=utf-8", MESSAGE_POLICY, body.getBytes(StandardCharsets.UTF_8));
    }

    static MailboxResponse json(byte[] body) {
        return new MailboxResponse(200, "application/json", OWN_POLICY, body);
    }

    static MailboxResponse source(byte[] body) {
        return new MailboxResponse(200, "text/plain; charset=utf-8", OWN_POLICY, body);
    }

    private static MailboxResponse plain(int status, String text) {
        return new MailboxResponse(
                status, "text/plain; charset=utf-8", OWN_POLICY, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if (status == 405) {
            exchange.getResponseHeaders().set("Allow", "GET");
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
