package org.supervisionwatch.alerts.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A fake Teams channel that accepts cards, or answers with a given status. */
public final class Channel implements AutoCloseable {

    private static final int ACCEPTED = 202;

    private final HttpServer server;
    private final List<String> cards = new CopyOnWriteArrayList<>();
    private final List<Integer> asked = new CopyOnWriteArrayList<>();
    private volatile int answer = ACCEPTED;

    public Channel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String card = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(answer);
            if (answer == ACCEPTED) {
                cards.add(card);
            }
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    public Channel answers(int status) {
        answer = status;
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?sig=topsecret";
    }

    /** The accepted cards. */
    public List<String> cards() {
        return cards;
    }

    /** The number of requests. */
    public int asked() {
        return asked.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
