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

/** The page and the JSON over a {@link MailStore}, on 127.0.0.1. It only reads. */
public final class MailboxServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MailStore store;
    private final HttpServer server;

    private MailboxServer(MailStore store, HttpServer server) {
        this.store = store;
        this.server = server;
    }

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
            Answer answer = exchange.getRequestMethod().equals("GET") ? get(exchange) : Answer.METHOD_NOT_ALLOWED;
            answer.send(exchange);
        } catch (IOException | RuntimeException e) {
            System.err.println(
                    "The mailbox could not answer " + exchange.getRequestURI().getPath() + ": " + e);
            throw e;
        }
    }

    private Answer get(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
        @Nullable String to = parameter(exchange, "to");
        return switch (path[0]) {
            case "" -> Answer.html(MailPage.list(messages(to), to));
            case "messages" -> path.length == 3 && path[2].equals("html") ? body(path[1]) : page(path);
            case "api" -> path.length > 1 && path[1].equals("messages") ? api(path, to) : Answer.NOT_FOUND;
            default -> Answer.NOT_FOUND;
        };
    }

    private Answer api(String[] path, @Nullable String to) throws IOException {
        if (path.length == 2) {
            return Answer.json(JSON.writeValueAsBytes(messages(to)));
        }
        Optional<byte[]> source = store.find(path[2]);
        if (source.isEmpty()) {
            return Answer.NOT_FOUND;
        }
        if (path.length == 4 && path[3].equals("source")) {
            return Answer.source(source.get());
        }
        return path.length == 3
                ? Answer.json(JSON.writeValueAsBytes(MailParser.parse(path[2], source.get())))
                : Answer.NOT_FOUND;
    }

    private Answer page(String[] path) throws IOException {
        if (path.length < 2 || path.length > 3) {
            return Answer.NOT_FOUND;
        }
        boolean text = path.length == 3 && path[2].equals("text");
        return find(path[1])
                .map(mail -> Answer.html(MailPage.message(mail, text)))
                .orElse(Answer.NOT_FOUND);
    }

    private Answer body(String id) throws IOException {
        return find(id).map(Mail::html).map(Answer::foreignHtml).orElse(Answer.NOT_FOUND);
    }

    private Optional<Mail> find(String id) throws IOException {
        return store.find(id).map(source -> MailParser.parse(id, source));
    }

    private List<Mail> messages(@Nullable String to) throws IOException {
        List<Mail> found = new ArrayList<>();
        for (String id : store.ids()) {
            find(id).filter(mail -> to == null || isFor(mail, to)).ifPresent(found::add);
        }
        return found;
    }

    private static boolean isFor(Mail mail, String part) {
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
