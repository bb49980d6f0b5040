package org.supervisionwatch.alerts.standing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.standing.explanation.Cases;
import org.supervisionwatch.local.testing.StackResource;

/** Ad-hoc evaluation over HTTP. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EvaluationResourceTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyCaseComesOutAsExpected() {
        Map<String, Map<String, String>> wrong = new TreeMap<>();
        Stream.of("cases.yaml", "more-cases.yaml")
                .flatMap(file -> Cases.of(file).stream())
                .forEach(check -> {
                    Map<String, String> differences = check.differences(standing(check.request()));
                    if (!differences.isEmpty()) {
                        wrong.put(check.name(), differences);
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutARequirementAllOfThePackAreEvaluated() {
        ask("""
                {"asOf": "2026-04-05", "guideline": "nhs-tt-pwp", "person": {"start": "2026-03-30", "pattern": []}}""")
                .statusCode(200)
                .body("guideline.status", is("draft-needs-clinical-lead-sign-off"))
                .body(
                        "standings.requirement",
                        contains("cm-weekly", "cm-minutes", "cs-fortnightly", "cs-average", "live-assessment"));
    }

    @Test
    void theExampleOfTheApiDocumentIsAnswered() {
        ask(AdHocEvaluationResource.EXAMPLE)
                .statusCode(200)
                .body("standings.state", contains("OVERDUE"))
                .body("standings.due", contains("2026-04-07"));
    }

    @Test
    void everyFaultIsNamedByAPointer() {
        ask("""
                {"asOf": "5 April", "guideline": "nhs-tt-pwp", "person": {"start": "2026-03-30", "colour": "red"},
                 "sessions": [{"date": "2026-04-01", "type": "line", "minutes": -1}]}""")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith(":invalid-request"))
                .body("errors.pointer", hasItems("/asOf", "/person/colour", "/sessions/0/minutes"));
    }

    @Test
    void aPackThatIsNotValidIsRefusedWithTheKeyAndTheReason() {
        ask("""
                {"asOf": "2026-04-05", "guideline": {"pack": "mine", "requirements": [{"id": "a", "every": "2w"}]},
                 "person": {"start": "2026-03-30"}}""")
                .statusCode(422)
                .body(
                        "errors.find { it.pointer == '/guideline/requirements/0/every' }.message",
                        containsString("no known unit"))
                .body("errors.pointer", hasItems("/guideline/requirements/0/part_time"));
    }

    @Test
    void severalQuestionsAreAnsweredInTheirOrder() {
        List<Cases> cases = Cases.of("cases.yaml");
        String batch = cases.stream()
                .map(check -> check.request().toString())
                .collect(Collectors.joining(",", "{\"evaluations\": [", "]}"));

        JsonNode answers = read(ask(batch).statusCode(200).extract().asString()).path("evaluations");

        assertThat(answers).hasSameSizeAs(cases);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(cases.get(i).differences(answers.get(i).path("standings").path(0)))
                    .as(cases.get(i).name())
                    .isEmpty();
        }
    }

    @Test
    void aFaultInOneOfSeveralQuestionsIsNamedByItsPlace() {
        ask("""
                {"evaluations": [
                  {"asOf": "2026-04-05", "guideline": "nhs-tt-pwp", "person": {"start": "2026-03-30", "pattern": []}},
                  {"asOf": "2026-04-05", "guideline": "no-such-pack",
                   "person": {"start": "30 March", "pattern": []}}]}""")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/evaluations/1/guideline", "/evaluations/1/person/start"));
    }

    @Test
    void aThousandQuestionsAreAnsweredAndOneMoreIsRefused() {
        String question = AdHocEvaluationResource.EXAMPLE;
        ask(batchOf(question, 1_000)).statusCode(200).body("evaluations", hasSize(1_000));
        ask(batchOf(question, 1_001)).statusCode(422).body("errors.pointer", contains("/evaluations"));
        ask(batchOf(question, 0)).statusCode(422).body("errors.pointer", contains("/evaluations"));
    }

    private static String batchOf(String question, int count) {
        return "{\"evaluations\": [" + String.join(",", Collections.nCopies(count, question)) + "]}";
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        ask("{\"asOf\": ").statusCode(400).contentType("application/problem+json");
        ask("").statusCode(400).contentType("application/problem+json");
    }

    private static JsonNode standing(JsonNode request) {
        return read(ask(request.toString()).statusCode(200).extract().asString())
                .path("standings")
                .path(0);
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidatableResponse ask(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .when()
                .post("/evaluations")
                .then();
    }
}
