package org.supervisionwatch.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.StackResource;
import org.supervisionwatch.staff.absence.AbsenceRequest;
import org.supervisionwatch.staff.clinical.ClinicalProfileRequest;
import org.supervisionwatch.staff.clinical.HoursRequest;
import org.supervisionwatch.staff.organisation.OrganisationRequest;
import org.supervisionwatch.staff.organisation.TeamRequest;
import org.supervisionwatch.staff.person.request.ErasureRequest;
import org.supervisionwatch.staff.person.request.PatternRequest;
import org.supervisionwatch.staff.person.request.PersonRequest;
import org.supervisionwatch.staff.person.request.SupervisorsRequest;

/** The OpenAPI document: its examples work, and every operation is described. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ExamplesTest {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    @Test
    void theExamplesOfTheApiDocumentWork() throws IOException {
        Api api = Api.organisation();
        api.put("", example(OrganisationRequest.class)).statusCode(200).body("changed", equalTo(true));
        api.put("/teams/fernley", example(TeamRequest.class)).statusCode(200).body("changed", equalTo(true));
        api.put("/people/20117", example(PersonRequest.class)).statusCode(201);
        api.put("/people/20117/pattern", example(PatternRequest.class))
                .statusCode(200)
                .body("changed", equalTo(true));
        api.put("/people/20117/supervisors", example(SupervisorsRequest.class))
                .statusCode(200)
                .body("changed", equalTo(true));
        api.put("/people/20117/absences/A-1", example(AbsenceRequest.class)).statusCode(201);
        api.put("/people/20117/clinical-profile", example(ClinicalProfileRequest.class))
                .statusCode(200)
                .body("changed", equalTo(true));
        api.put("/people/20117/hours/2026-06", example(HoursRequest.class)).statusCode(201);
        api.put("/people/20118", "{'name': 'Ada Marsh'}").statusCode(201);
        api.post("/people/20118/erasure", example(ErasureRequest.class)).statusCode(204);
    }

    private static String example(Class<? extends Record> type) throws IOException {
        return Api.example(type).toString();
    }

    @Test
    void everyOperationHasASummaryAndResponses() throws IOException {
        Map<String, JsonNode> operations = operations();

        assertThat(operations).hasSize(24).allSatisfy((name, operation) -> {
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            assertThat(operation.path("responses")).as(name).isNotEmpty();
            assertThat(operation.findValuesAsText("$ref"))
                    .as(name)
                    .noneMatch(ref -> ref.endsWith("/JsonNode") || ref.endsWith("/RequestBody"));
            assertThat(operation
                            .at("/responses/200/content/application~1json/schema")
                            .isEmpty())
                    .as(name)
                    .isEqualTo(name.startsWith("post"));
        });
    }

    @Test
    void onlyAListingThatTakesACursorIsDescribedAsPaged() throws IOException {
        Map<String, JsonNode> listings = operations();
        listings.values().removeIf(operation -> !answersAListing(operation));
        assertThat(listings).hasSize(7);

        listings.values()
                .removeIf(operation ->
                        operation.path("parameters").findValuesAsText("name").contains("cursor"));
        assertThat(listings)
                .isNotEmpty()
                .allSatisfy((name, operation) -> assertThat(
                                operation.at("/responses/200/description").asText())
                        .as(name)
                        .doesNotContain("page", "next"));
    }

    private static boolean answersAListing(JsonNode operation) {
        return operation
                .at("/responses/200/content/application~1json/schema/$ref")
                .asText()
                .startsWith("#/components/schemas/Page");
    }

    private static Map<String, JsonNode> operations() throws IOException {
        String document = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .extract()
                .asString();
        Map<String, JsonNode> operations = new TreeMap<>();
        new ObjectMapper()
                .readTree(document).get("paths").properties().stream()
                        .filter(path -> path.getKey().startsWith("/organisations"))
                        .forEach(path -> METHODS.stream()
                                .filter(path.getValue()::has)
                                .forEach(method -> operations.put(
                                        method + " " + path.getKey(),
                                        path.getValue().get(method))));
        return operations;
    }
}
