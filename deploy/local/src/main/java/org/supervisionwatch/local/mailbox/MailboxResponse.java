package org.supervisionwatch.local.mailbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the mailbox answers a request with. */
record MailboxResponse(int status, String contentType, String policy, byte[] body) {

    private static final String OURS =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'";
    // A message's own HTML: it may look as it likes, and neither run nor fetch anything.
    private static final String THEIRS = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    static final MailboxResponse NOT_FOUND = plain(404, "No such page.");
    static final MailboxResponse METHOD_NOT_ALLOWED = plain(405, "The mailbox can only be read.");

    static MailboxResponse html(String page) {
        return new MailboxResponse(200, "text/html; charset=utf-8", OURS, page.getBytes(StandardCharsets.UTF_8));
    }

    static MailboxResponse foreignHtml(String body) {
        return new MailboxResponse(200, "text/html; charset=utf-8", THEIRS, body.getBytes(StandardCharsets.UTF_8));
    }

    static MailboxResponse json(byte[] body) {
        return new MailboxResponse(200, "application/json", OURS, body);
    }

    static MailboxResponse source(byte[] body) {
        return new MailboxResponse(200, "text/plain; charset=utf-8", OURS, body);
    }

    private static MailboxResponse plain(int status, String text) {
        return new MailboxResponse(
                status, "text/plain; charset=utf-8", OURS, (text + "\n").getBytes(StandardCharsets.UTF_8));
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
