package org.supervisionwatch.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written to and read from one organisation over REST, as JSON. */
final class TownDoors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 200;

    private final Product product;
    private final String path;

    TownDoors(Product product, String code) {
        this.product = product;
        this.path = "/organisations/" + code;
    }

    /** Writes a part of the roster; null withdraws it. */
    void roster(String part, @Nullable Map<String, ?> body) {
        Response answer = body == null
                ? product.staff.request().delete(path + part)
                : product.staff.request().body(body).put(path + part);
        if (answer.statusCode() >= 300) {
            throw new AssertionError("%s %s was refused: %s".formatted(part, body, answer.asString()));
        }
    }

    /** Records sessions, or changes those that are recorded. People whom the service does not know yet are waited for. */
    void sessions(List<Map<String, Object>> rows) {
        for (int from = 0; from < rows.size(); from += ROWS) {
            Map<String, Object> batch = Map.of("rows", rows.subList(from, Math.min(rows.size(), from + ROWS)));
            await("sessions are recorded").atMost(Duration.ofSeconds(60)).until(() -> isRecorded(batch));
        }
    }

    private boolean isRecorded(Map<String, Object> batch) {
        Response answer = product.supervision.request().body(batch).post(path + "/sessions/batch");
        JsonNode told = read(answer.asString());
        for (JsonNode row : told.path("rows")) {
            if (row.path("status").asInt() >= 400 && row.path("status").asInt() != 503) {
                throw new AssertionError("a session was refused: " + row);
            }
        }
        return answer.statusCode() == 200 && told.path("refused").asInt() == 0;
    }

    /** Books a series. */
    void series(Map<String, Object> body) {
        Response answer = product.supervision.request().body(body).post(path + "/series");
        if (answer.statusCode() != 201) {
            throw new AssertionError("a series was refused: " + answer.asString());
        }
    }

    JsonNode standingsOf(String number) {
        return get(product.alerts, path + "/people/" + number + "/standings");
    }

    /** Everybody, with posts, pattern and supervisors. */
    List<JsonNode> people() {
        return items(product.staff, path + "/people?limit=200");
    }

    /** A part of somebody's record, such as their absences as they were reported. */
    JsonNode record(String number, String part) {
        return get(product.staff, path + "/people/" + number + part);
    }

    List<JsonNode> sessions() {
        return items(product.supervision, path + "/sessions?limit=200");
    }

    private static List<JsonNode> items(Service service, String first) {
        List<JsonNode> all = new ArrayList<>();
        String next = first;
        while (next != null) {
            JsonNode page = get(service, next);
            page.path("items").forEach(all::add);
            next = page.path("next").textValue();
        }
        return all;
    }

    private static JsonNode get(Service service, String path) {
        return read(service.request()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(json, unreadable);
        }
    }
}
