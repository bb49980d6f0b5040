package org.supervisionwatch.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** Headers that no well-behaved client sends. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class StrangeHeadersTest {

    @TestHTTPResource("/pebbles")
    URI pebbles;

    @Test
    void invalidHeadersDoNotCauseAnUnexpectedError() throws IOException, InterruptedException {
        isProblem(
                raw(request ->
                        request.header("Content-Type", "garbage").POST(HttpRequest.BodyPublishers.ofString("{}"))),
                415);
        isProblem(
                raw(request ->
                        request.header("Content-Type", "a/b/c;=").POST(HttpRequest.BodyPublishers.ofString("{}"))),
                415);
        isProblem(raw(request -> request.header("Accept", "nonsense/").GET()), 406);
    }

    private HttpResponse<String> raw(UnaryOperator<HttpRequest.Builder> with) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    with.apply(HttpRequest.newBuilder(pebbles).version(HttpClient.Version.HTTP_1_1))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void isProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
