package org.supervisionwatch.staff;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** A REST client for one organisation created for the test. Bodies are written with single quotes. */
final class Api {

    private static final AtomicInteger NEXT = new AtomicInteger();

    static final String SAM = """
            {'name': 'Sam Okafor', 'email': 'sam@northriver.example', 'assignments': [%s]}""";

    static final String POST = """
            {'assignmentNumber': '20117-1', 'positionTitle': 'Psychological Wellbeing Practitioner', 'team': 'fernley',
             'from': '2024-09-02', 'terms': [{'from': '2024-09-02', 'hours': 15, 'fullTimeHours': 37.5}]}""";

    final String org;

    private Api(String org) {
        this.org = org;
    }

    /** Creates an organisation with the team fernley. */
    static Api organisation() {
        Api api = new Api("north-river-" + NEXT.incrementAndGet());
        api.put("", "{'name': 'North River', 'titleRoles': {'Psychological Wellbeing Practitioner': 'pwp'}}")
                .statusCode(201);
        api.put("/teams/fernley", "{'name': 'Fernley'}").statusCode(201);
        return api;
    }

    /** Creates an organisation with the team fernley and Sam, who works 0.4 FTE in it. */
    static Api organisationWithSam() {
        Api api = organisation();
        api.putSam();
        return api;
    }

    /** The example of the API document for a body. */
    static JsonNode example(Class<? extends Record> type) throws IOException {
        try (InputStream json = Api.class.getResourceAsStream("/examples/" + type.getSimpleName() + ".json")) {
            return new ObjectMapper().readTree(json);
        }
    }

    ValidatableResponse putSam() {
        return put("/people/20117", SAM.formatted(POST)).statusCode(201);
    }

    ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .put("/organisations/" + org + path)
                .then();
    }

    ValidatableResponse putIfMatch(String path, String etag, String body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body.replace('\'', '"'))
                .put("/organisations/" + org + path)
                .then();
    }

    ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/organisations/" + org + path)
                .then();
    }

    ValidatableResponse get(String path) {
        return given().get("/organisations/" + org + path).then();
    }

    ValidatableResponse delete(String path) {
        return given().delete("/organisations/" + org + path).then();
    }

    String etag(String path) {
        return get(path).statusCode(200).extract().header("ETag");
    }
}
