package org.supervisionwatch.chassis.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleResource;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** A client that goes away is nobody's error. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class GoneClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger ROOT = Logger.getLogger("");

    @TestHTTPResource("/pebbles")
    URI pebbles;

    @Inject
    MeterRegistry meters;

    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        ROOT.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(listener);
    }

    @Test
    void inTheMiddleOfABody() throws IOException {
        for (String header : List.of("Content-Length: 100000", "Transfer-Encoding: chunked", "Content-Length: 99")) {
            try (Socket socket = new Socket(pebbles.getHost(), pebbles.getPort())) {
                send(
                        socket,
                        "POST /pebbles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + header
                                + "\r\n\r\n");
                send(socket, header.startsWith("C") ? "{\"name\": \"half" : "10\r\n{\"name\": \"half");
                Awaitility.await("that the request is inside").atMost(PATIENCE).until(() -> inside() > 0);
                socket.setSoLinger(header.endsWith("99"), 0); // then it is reset
            }
            Awaitility.await("that it has gone").atMost(PATIENCE).until(() -> inside() == 0);
        }
        given().get("/pebbles").then().statusCode(200);
        assertThat(complaints).isEmpty();
    }

    @Test
    void beforeTheAnswer() throws IOException {
        PebbleResource.held = new CountDownLatch(1);
        try (Socket socket = new Socket(pebbles.getHost(), pebbles.getPort())) {
            send(socket, "GET /pebbles/busy HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Awaitility.await("that the request is inside").atMost(PATIENCE).until(() -> inside() > 0);
        }
        PebbleResource.held.countDown();
        Awaitility.await("that it has gone").atMost(PATIENCE).until(() -> inside() == 0);
        assertThat(complaints).isEmpty();
    }

    private double inside() {
        return meters.get("watch.requests.in.hand").gauge().value();
    }

    private void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }
}
