package org.supervisionwatch.chassis.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** Requests as no client library would send them, over a plain connection. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class HttpEdgeTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final String SMALL = "{\"name\":\"x\"}";

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT /pebbles/small;x=1 HTTP/1.1|Host: localhost|400",
                "PUT /pebbles/%2e%2e/pebbles/small HTTP/1.1|Host: localhost|400",
                "PUT //pebbles/small HTTP/1.1|Host: localhost|400",
                "PUT /pebbles/small HTTP/1.1|Host: evil.example|421",
                "PUT /pebbles/small HTTP/1.1|Host: localhost~Host: localhost|400",
                "PUT /pebbles/small HTTP/1.1|Host: localhost~Origin: https://evil.example|403",
                "PUT /pebbles/small HTTP/1.1|Host: localhost~Sec-Fetch-Site: cross-site|403",
                "PUT /pebbles/small HTTP/1.1|Host: localhost~Content-Encoding: gzip|415",
                "PUT /pebbles/small HTTP/1.1|Host: localhost~Sec-Fetch-Site: same-origin|200",
                "PUT /pebbles/small HTTP/1.1|Host: localhost|200",
                "DELETE /pebbles HTTP/1.1|Host: localhost|405"
            })
    void whatIsNotLetInIsAProblem(String line, String headers, int status) throws IOException {
        String answer = send(line + "\r\n" + headers.replace("~", "\r\n") + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + SMALL.length() + "\r\n\r\n" + SMALL);
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.contains("application/problem+json")).isEqualTo(status != 200);
    }

    @Test
    void aBodyWithoutATypeIsRefused() throws IOException {
        assertThat(send("PUT /pebbles/small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12\r\n\r\n" + SMALL))
                .startsWith("HTTP/1.1 415 ")
                .contains("Content-Type");
    }

    @Test
    void whoAsksBeforeSendingABodyIsRefusedAtOnce() throws IOException {
        assertThat(send("PUT /pebbles/small HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 12\r\nExpect: 100-continue\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
    }

    @Test
    void aTrailerAfterAChunkedBodyIsNoError() throws IOException {
        assertThat(send("PUT /pebbles/small HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nc\r\n" + SMALL + "\r\n0\r\nX-Trailer: 1\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void lengthsThatContradictEachOtherAreRefused() throws IOException {
        assertThat(send("PUT /pebbles/small HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 12\r\nContent-Length: 13\r\n\r\n" + SMALL))
                .startsWith("HTTP/1.1 400 ");
        assertThat(send("PUT /pebbles/small HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: -1\r\n\r\n" + SMALL))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aProbeNeedsNoName() throws IOException {
        assertThat(send("GET /q/health/live HTTP/1.0\r\n\r\n")).contains(" 200 ");
    }

    @Test
    void browsersKeepAnAnswerToThemselves() {
        for (String path : new String[] {"/pebbles", "/nothing-here"}) {
            given().header("X-Forwarded-Proto", "https")
                    .get(path)
                    .then()
                    .header("Cache-Control", "no-store")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Referrer-Policy", "same-origin")
                    .header("Strict-Transport-Security", containsString("max-age"))
                    .header("X-Content-Type-Options", "nosniff");
        }
    }

    @Test
    void noPathOfARequestIsALabelOfTheMetrics() throws IOException {
        send("PUT /pebbles/secret-1;x HTTP/1.1\r\nHost: localhost\r\n\r\n");
        send("OPTIONS /pebbles/secret-2 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        send("GET /secret-3 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        send("GET /pebbles/secret-4 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        send("DELETE /pebbles/secret-5 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        given().get("/pebbles").then().statusCode(200);

        await("requests are counted when their answers have ended")
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .doesNotContain("secret")
                        .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/unmatched\"")
                        .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/pebbles\""));
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(request.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
