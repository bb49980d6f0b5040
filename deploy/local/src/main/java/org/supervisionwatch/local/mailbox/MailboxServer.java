package org.supervisionwatch.local.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Serves a {@link MailStore} as pages and JSON on 127.0.0.1, read-only. */
public record MailboxServer(MailStore store, HttpServer server) implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Starts on this port, or on any free one if it is 0. */
    public static MailboxServer start(MailStore store, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        MailboxServer mailbox = new MailboxServer(store, http);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", mailbox::handle);
        http.start();
        return mailbox;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            MailboxResponse answer =
                    exchange.getRequestMethod().equals("GET") ? get(exchange) : MailboxResponse.METHOD_NOT_ALLOWED;
            answer.send(exchange);
        } catch (IOException | RuntimeException e) {
            System.err.println(
                    "The mailbox could not answer " + exchange.getRequestURI().getPath() + ": " + e);
            throw e;
        }
    }

    private MailboxResponse get(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
        @Nullable String to = parameter(exchange, "to");
        return switch (path[0]) {
            case "" -> MailboxResponse.html(MailPage.list(messages(to), to));
            case "messages" -> path.length == 3 && path[2].equals("html") ? body(path[1]) : page(path);
            case "api" -> path.length > 1 && path[1].equals("messages") ? api(path, to) : MailboxResponse.NOT_FOUND;
            default -> MailboxResponse.NOT_FOUND;
        };
    }

    private MailboxResponse api(String[] path, @Nullable String to) throws IOException {
        if (path.length == 2) {
            return MailboxResponse.json(JSON.writeValueAsBytes(messages(to)));
        }
        Optional<byte[]> source = store.find(path[2]);
        if (source.isEmpty()) {
            return MailboxResponse.NOT_FOUND;
        }
        if (path.length == 4 && path[3].equals("source")) {
            return MailboxResponse.source(source.get());
        }
        return path.length == 3
                ? MailboxResponse.json(JSON.writeValueAsBytes(MailParser.parse(path[2], source.get())))
                : MailboxResponse.NOT_FOUND;
    }

    private MailboxResponse page(String[] path) throws IOException {
        if (path.length < 2 || path.length > 3) {
            return MailboxResponse.NOT_FOUND;
        }
        boolean text = path.length == 3 && path[2].equals("text");
        return find(path[1])
                .map(mail -> MailboxResponse.html(MailPage.message(mail, text)))
                .orElse(MailboxResponse.NOT_FOUND);
    }

    private MailboxResponse body(String id) throws IOException {
        return find(id).map(StoredMail::html).map(MailboxResponse::foreignHtml).orElse(MailboxResponse.NOT_FOUND);
    }

    private Optional<StoredMail> find(String id) throws IOException {
        return store.find(id).map(source -> MailParser.parse(id, source));
    }

    private List<StoredMail> messages(@Nullable String to) throws IOException {
        List<StoredMail> found = new ArrayList<>();
        for (String id : store.ids()) {
            find(id).filter(mail -> to == null || isFor(mail, to)).ifPresent(found::add);
        }
        return found;
    }

    private static boolean isFor(StoredMail mail, String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return mail.to().stream().anyMatch(to -> to.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static @Nullable String parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=") && pair.length() > name.length() + 1) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
