package org.supervisionwatch.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.local.testing.PlantedFaults;
import org.supervisionwatch.local.testing.StackResource;
import org.supervisionwatch.local.testing.TableContents;
import org.supervisionwatch.staff.absence.AbsenceRequest;
import org.supervisionwatch.staff.clinical.ClinicalProfileRequest;
import org.supervisionwatch.staff.clinical.HoursRequest;
import org.supervisionwatch.staff.organisation.OrganisationRequest;
import org.supervisionwatch.staff.organisation.TeamRequest;
import org.supervisionwatch.staff.person.request.ErasureRequest;
import org.supervisionwatch.staff.person.request.PatternRequest;
import org.supervisionwatch.staff.person.request.PersonRequest;
import org.supervisionwatch.staff.person.request.SupervisorsRequest;

/** An answer to an invalid body names all of its faults, each once, and leaves the database as it was. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RefusedBodyTest {

    private static final long SEED = 20260314;

    private static final Map<Class<? extends Record>, String> PATHS = Map.of(
            OrganisationRequest.class, "",
            TeamRequest.class, "/teams/fernley",
            PersonRequest.class, "/people/20117",
            PatternRequest.class, "/people/20117/pattern",
            SupervisorsRequest.class, "/people/20117/supervisors",
            AbsenceRequest.class, "/people/20117/absences/A-1",
            ClinicalProfileRequest.class, "/people/20117/clinical-profile",
            HoursRequest.class, "/people/20117/hours/2026-06",
            ErasureRequest.class, "/people/20117/erasure");

    @Inject
    Sql sql;

    @Test
    void everyPlantedFaultIsNamedOnceAndNothingElse() throws IOException {
        Api api = Api.organisationWithSam();
        List<String> before = contents();
        for (Class<? extends Record> type : PATHS.keySet()) {
            ObjectNode valid = (ObjectNode) Api.example(type);
            PlantedFaults.manyIn(valid, type, new Random(SEED)).forEach(planted -> {
                List<String> pointers = send(api, type, planted.body())
                        .statusCode(422)
                        .extract()
                        .path("errors.pointer");
                assertThat(pointers)
                        .as("%s %s", type.getSimpleName(), planted.body())
                        .containsExactlyInAnyOrderElementsOf(planted.pointers());
            });
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void whatIsRefusedForAnotherReasonChangesNothingEither() {
        Api api = Api.organisationWithSam();
        api.put("/teams/harbour", "{'name': 'Harbour'}").statusCode(201);
        List<String> before = contents();

        api.putIfMatch("/people/20117", "\"0\"", "{'name': 'Samuel'}").statusCode(412);
        api.put("/teams/harbour", "{'replaces': 'fernley'}").statusCode(409);
        api.put("/people/20117", Api.SAM.formatted(Api.POST.replace("fernley", "nowhere")))
                .statusCode(422);
        api.put("/people/20117/absences/a%20b", "{'kind': 'strike', 'from': '2026-03-02'}")
                .statusCode(422);
        api.post("/people/20117/erasure", "{'reason': 'retention_ended'}").statusCode(409);
        api.put("/people/1/pattern", "{'periods': null}").statusCode(404);

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void everyBodyOfTheApiDocumentIsTriedOut() {
        JsonNode paths = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .extract()
                .as(JsonNode.class)
                .get("paths");
        TreeSet<String> bodies = new TreeSet<>();
        paths.properties().stream()
                .filter(path -> path.getKey().startsWith("/organisations"))
                .flatMap(path -> path.getValue().findValues("requestBody").stream())
                .forEach(body -> bodies.add(body.findValue("$ref").asText().replaceFirst(".*/", "")));

        assertThat(bodies)
                .containsExactlyInAnyOrderElementsOf(
                        PATHS.keySet().stream().map(Class::getSimpleName).toList());
    }

    private static ValidatableResponse send(Api api, Class<?> type, String body) {
        var request = given().contentType(ContentType.JSON).body(body);
        String address = "/organisations/" + api.org + PATHS.get(type);
        return (type == ErasureRequest.class ? request.post(address) : request.put(address)).then();
    }

    private List<String> contents() {
        return TableContents.of(query -> sql.of(query).list(String.class));
    }
}
