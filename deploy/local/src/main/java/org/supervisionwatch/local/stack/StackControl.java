package org.supervisionwatch.local.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Creates databases and topics in a running stack over HTTP, so that test JVMs need neither an admin client nor a
 * driver: {@code POST /databases/NAME}, {@code POST /databases/NAME/copy/COPY}, {@code POST /databases/NAME/drop},
 * {@code POST /topics/PREFIX} (everything of the contract, with this prefix).
 */
final class StackControl implements AutoCloseable {

    private final HttpServer server;
    private final @Nullable EmbeddedKafka kafka;
    private final @Nullable LocalPostgres postgres;
    private volatile long askedNanos = System.nanoTime();

    private StackControl(HttpServer server, @Nullable EmbeddedKafka kafka, @Nullable LocalPostgres postgres) {
        this.server = server;
        this.kafka = kafka;
        this.postgres = postgres;
    }

    static StackControl start(int port, @Nullable EmbeddedKafka kafka, @Nullable LocalPostgres postgres)
            throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        StackControl control = new StackControl(http, kafka, postgres);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", control::handle);
        http.start();
        return control;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** How long ago somebody last asked for anything, or since it was started. */
    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - askedNanos);
    }

    private void handle(HttpExchange exchange) throws IOException {
        askedNanos = System.nanoTime();
        try (exchange) {
            String failure = "";
            try {
                act(exchange.getRequestURI().getPath().split("/"));
            } catch (Exception e) {
                failure = e.toString();
            }
            byte[] body = failure.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(failure.isEmpty() ? 200 : 500, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void act(String[] path) throws Exception {
        if (path.length >= 3 && path[1].equals("databases") && postgres != null) {
            database(postgres, path);
        } else if (path.length == 3 && path[1].equals("topics") && kafka != null) {
            kafka.createTopics(path[2]);
        } else {
            throw new IllegalArgumentException("POST /databases/NAME or /topics/PREFIX of a part that runs");
        }
    }

    private static void database(LocalPostgres postgres, String[] path) throws SQLException {
        if (path.length == 3) {
            postgres.createDatabase(path[2]);
        } else if (path.length == 5 && path[3].equals("copy")) {
            postgres.copyDatabase(path[2], path[4]);
        } else if (path.length == 4 && path[3].equals("drop")) {
            postgres.dropDatabase(path[2]);
        } else {
            throw new IllegalArgumentException(
                    "POST /databases/NAME, /databases/NAME/copy/COPY or /databases/NAME/drop");
        }
    }
}
