package org.supervisionwatch.chassis.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleResource;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** Pages, merged bodies, and the limit on concurrent requests. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class RestTest {

    private static final int GATE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/pebbles/busy")
    URI busy;

    private static ValidatableResponse put(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/pebbles/small")
                .then();
    }

    @Test
    void aMissingKeyKeepsTheValueAndNullClearsIt() {
        put("{\"name\":\"new\"}").statusCode(200).body("name", equalTo("new")).body("size", equalTo(3));
        put("{\"size\":null}").statusCode(200).body("name", equalTo("old")).body("size", nullValue());
        put("{\"tags\":[]}").statusCode(200).body("tags.size()", equalTo(0)).body("size", equalTo(3));
    }

    @Test
    void aMergedBodyIsBoundAndValidatedAsStrictly() {
        put("{\"nam\":\"x\"}").statusCode(422).body("errors[0].pointer", equalTo("/nam"));
        put("{\"name\":null}").statusCode(422).body("errors[0].pointer", equalTo("/name"));
        put("{\"size\":\"3\"}").statusCode(422).body("errors[0].pointer", equalTo("/size"));
        put("{\"tags\":[\"a\",\"\\u0000\"]}").statusCode(422).body("errors[0].pointer", equalTo("/tags/1"));
        put("[]").statusCode(422).body("errors[0].message", containsString("object"));
    }

    @Test
    void mergingChangesNeitherSide() {
        ObjectMapper json = new ObjectMapper();
        ObjectNode current = json.createObjectNode().put("a", 1).put("b", 2);
        ObjectNode incoming = json.createObjectNode().put("b", 3).putNull("c");
        assertThat(MergePatch.apply(current, incoming).toString()).isEqualTo("{\"a\":1,\"b\":3,\"c\":null}");
        assertThat(current.toString()).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void pagesLinkToTheNextUntilTheLast() {
        String next = "/pebbles?limit=2&other=kept";
        List<Integer> seen = new ArrayList<>();
        for (int page = 0; page < 2; page++) {
            ValidatableResponse response =
                    given().urlEncodingEnabled(false).get(next).then().statusCode(200);
            seen.addAll(response.extract().<List<Integer>>path("items"));
            next = response.header("Link", containsString("; rel=\"next\""))
                    .extract()
                    .path("next");
            assertThat(next).startsWith("/pebbles?").contains("other=kept", "limit=2");
        }
        ValidatableResponse last =
                given().urlEncodingEnabled(false).get(next).then().statusCode(200);
        last.header("Link", nullValue()).body("$", not(hasKey("next")));
        seen.addAll(last.extract().<List<Integer>>path("items"));
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void readinessDoesNotDependOnTheBroker() {
        given().get("/q/health/ready").then().statusCode(200).body(not(containsString("pebbles")));
    }

    /** The framework answers these itself while reading, with only the right status. */
    @Test
    void bodiesTooLargeWithoutContentLengthAreRefusedAndBlockNoOthers() throws IOException, InterruptedException {
        byte[] large = ("{\"name\":\"" + "a".repeat(2_200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(busy.resolve("/pebbles"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        for (int i = 0; i <= GATE; i++) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(413);
        }
        given().get("/pebbles").then().statusCode(200);
    }

    @Test
    void aClientThatDisconnectsReleasesItsPermit() throws IOException {
        for (int i = 0; i <= GATE; i++) {
            int before = PebbleResource.WAITING.get();
            PebbleResource.held = new CountDownLatch(1);
            try (Socket socket = new Socket(busy.getHost(), busy.getPort())) {
                socket.getOutputStream()
                        .write("GET /pebbles/busy HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                Awaitility.await("that the request is inside")
                        .atMost(PATIENCE)
                        .until(() -> PebbleResource.WAITING.get() > before);
            }
            PebbleResource.held.countDown();
            Awaitility.await("that it has gone").atMost(PATIENCE).until(() -> PebbleResource.WAITING.get() == before);
        }
        given().get("/pebbles").then().statusCode(200);
    }

    @Test
    void aRequestBeyondTheLimitIsRefusedAndHealthStillAnswers() {
        PebbleResource.held = new CountDownLatch(1);
        HttpClient http = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<Void>>> inHand = new ArrayList<>();
        try {
            for (int i = 0; i < GATE; i++) {
                inHand.add(
                        http.sendAsync(HttpRequest.newBuilder(busy).build(), HttpResponse.BodyHandlers.discarding()));
            }
            Awaitility.await("that the gate is full")
                    .atMost(PATIENCE)
                    .until(() -> PebbleResource.WAITING.get() == GATE);
            given().get("/pebbles")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("type", equalTo("urn:supervision-watch:problem:too-busy"));
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            PebbleResource.held.countDown();
        }
        assertThat(inHand)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> given().get("/pebbles").then().statusCode(200));
    }
}
