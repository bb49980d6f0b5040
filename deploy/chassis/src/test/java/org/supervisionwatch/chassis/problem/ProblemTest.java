package org.supervisionwatch.chassis.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** Every invalid request is answered by a problem that names its faults. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class ProblemTest {

    private static final String GOOD = """
            {"name":"flint","colour":"light-red","foundOn":"2026-11-22","foundAt":"14:00","season":"2026-11","seenAt":"2026-11-22T08:00:00Z",
             "beach":"0198f3a0-0000-7000-8000-000000000001","weight":1.50,"round":true,
             "grains":[{"name":"a","size-mm":1}],"tags":["x"],"notes":{"k":"v"}}""";

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/pebbles").then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String kind) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("urn:supervision-watch:problem:" + kind));
    }

    private static void invalid(ValidatableResponse response, String pointer, String message) {
        problem(response, 422, "invalid-request")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.message", containsString(message));
    }

    @Test
    void aValidBodyIsAccepted() {
        String answer = post(GOOD).statusCode(200).extract().asString();
        assertThat(answer)
                .contains(
                        "\"foundOn\":\"2026-11-22\"",
                        "\"foundAt\":\"14:00:00\"",
                        "\"season\":\"2026-11\"",
                        "\"colour\":\"light-red\"");
    }

    @Test
    void malformedJsonNamesLineAndColumn() {
        problem(post("{\"name\":\n \"a\" oops}"), 400, "malformed-json")
                .body("detail", containsString("line 2, column"));
        problem(post("{\"name\":\"a\""), 400, "malformed-json").body("detail", containsString("Unexpected end"));
        problem(post("{\"name\":\"a\"} {}"), 400, "malformed-json").body("detail", containsString("after the end"));
        problem(post("<xml/>"), 400, "malformed-json");
    }

    @Test
    void aMissingBodyIsReported() {
        problem(post(""), 400, "body-required");
        problem(post("null"), 400, "body-required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"a","nam":"b"}                    | /nam           | is not a known field; known fields:
            {"name":5}                                | /name          | must be text
            {"name":true}                             | /name          | must be text
            {"name":["a"]}                            | /name          | must be text
            {"name":"a\\u0000b"}                      | /name          | NUL
            {"name":"a\\ud83d"}                       | /name          | surrogate
            {"tags":["a","b\\u0000"]}                 | /tags/1        | NUL
            {"notes":{"a\\u0000":"b"}}                | /notes         | NUL
            {"notes":{"a/b":"\\u0000"}}               | /notes/a~1b    | NUL
            {"colour":"blue"}                         | /colour        | one of grey, light-red
            {"colour":0}                              | /colour        | one of grey, light-red
            {"colour":""}                             | /colour        | one of grey, light-red
            {"foundOn":"2026-02-30"}                  | /foundOn       | a date such as
            {"foundOn":"2026-11-22T00:00:00Z"}        | /foundOn       | a date such as
            {"foundOn":[2026,11,22]}                  | /foundOn       | a date such as
            {"foundOn":20000}                         | /foundOn       | a date such as
            {"foundOn":""}                            | /foundOn       | a date such as
            {"foundOn":"+99999-01-01"}                | /foundOn       | a date such as
            {"season":"2026-13"}                      | /season        | a month such as
            {"season":"2026-11-22"}                   | /season        | a month such as
            {"season":[2026,11]}                      | /season        | a month such as
            {"foundAt":"24:30"}                       | /foundAt       | a time of day
            {"seenAt":"yesterday"}                    | /seenAt        | an instant
            {"seenAt":1700000000}                     | /seenAt        | an instant
            {"beach":"1-1-1-1-1"}                     | /beach         | a uuid
            {"weight":"1.5"}                          | /weight        | a number
            {"round":"true"}                          | /round         | true or false
            {"round":1}                               | /round         | true or false
            {"grains":{}}                             | /grains        | a list
            {"grains":[{"name":"a","size-mm":1},{"name":"b","size-mm":1.5}]} | /grains/1/size-mm | a whole number
            {"grains":[{"name":"a","size-mm":"1"}]}   | /grains/0/size-mm | a whole number
            {"grains":[{"name":"a","size-mm":99999999999}]} | /grains/0/size-mm | a whole number
            {"grains":[5]}                            | /grains/0      | an object
            []                                        | ``             | must be an object
            5                                         | ``             | must be an object
            """)
    void aFaultIsLocatedByItsPointer(String body, String pointer, String message) {
        invalid(post(body), pointer, message);
    }

    @Test
    void beanValidationNamesFieldsAsTheBodyDoes() {
        ValidatableResponse response = post("""
                {"name":" ","round":true,"grains":[{"name":"a","size-mm":1},{"name":"","size-mm":-1}]}""");
        invalid(response, "/name", "blank");
        invalid(response, "/grains/1/name", "blank");
        invalid(response, "/grains/1/size-mm", "greater than 0");
    }

    @Test
    void aMissingOrNullPrimitiveIsReported() {
        for (String body : new String[] {"{\"low\":1}", "{\"low\":1,\"high\":null}"}) {
            invalid(
                    given().contentType(ContentType.JSON)
                            .body(body)
                            .put("/pebbles/self")
                            .then(),
                    "/high",
                    "is required: a whole");
        }
    }

    @Test
    void theMessageOfARecordsConstructorReachesTheCaller() {
        invalid(
                given().contentType(ContentType.JSON)
                        .body("{\"low\":2,\"high\":1}")
                        .put("/pebbles/self")
                        .then(),
                "",
                "low must not exceed high");
    }

    @Test
    void faultyParametersAreNamed() {
        String one = "/pebbles/0198f3a0-0000-7000-8000-000000000001";
        given().get(one).then().statusCode(200);
        invalid(given().get(one + "?on=today").then(), "on", "a date");
        invalid(given().get(one + "?month=2026").then(), "month", "a month such as");
        given().get(one + "?month=2026-11").then().statusCode(200);
        invalid(given().get(one + "?size=many").then(), "size", "a whole number");
        invalid(given().get(one + "?size=10").then(), "size", "less than or equal to 9");
        problem(given().urlEncodingEnabled(false).get(one + "?text=%00").then(), 400, "malformed-address");
        invalid(given().get("/pebbles?limit=0").then(), "limit", "between 1 and");
        invalid(given().get("/pebbles?cursor=zzz").then(), "cursor", "not a cursor");
        problem(given().get("/pebbles/not-a-uuid").then(), 404, "not-found")
                .body("detail", equalTo("In the path, id must be a uuid."));
        invalid(given().get(one + "?colour=blue").then(), "colour", "one of grey, light-red");
        given().get(one + "?colour=light-red").then().statusCode(200);
    }

    @Test
    void unknownPathsMethodsAndMediaTypesAreProblems() {
        problem(given().get("/nothing").then(), 404, "not-found").body("detail", nullValue());
        problem(given().get("/pebbles/self/nothing").then(), 404, "not-found");
        problem(given().accept("text/html").get("/nothing").then(), 404, "not-found");
        problem(given().delete("/pebbles").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(given().accept("text/csv").get("/pebbles").then(), 406, "not-acceptable");
        problem(given().contentType("text/plain").body("a").post("/pebbles").then(), 415, "unsupported-media-type");
        problem(given().get("/q/nothing").then(), 404, "not-found");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        problem(post("{\"name\":\"" + "a".repeat(2_200_000) + "\"}"), 413, "request-entity-too-large");
    }

    @Test
    void anUnexpectedErrorShowsNoInternals() {
        String body = problem(given().get("/pebbles/broken").then(), 500, "unexpected")
                .body("detail", matchesPattern(".*correlation id [0-9a-f-]{36}\\."))
                .extract()
                .asString();
        assertThat(body).doesNotContain("secret", "Exception");
    }

    @Test
    void anUnavailableDatabaseIsATemporaryFailure() {
        problem(given().get("/pebbles/away").then(), 503, "unavailable").header("Retry-After", equalTo("2"));
    }

    @Test
    void aProblemThatAResourceThrowsIsKeptAndItsDelayRoundedUp() {
        problem(given().get("/pebbles/later").then(), 503, "not-yet")
                .header("Retry-After", "2")
                .body("instance", endsWith("/pebbles"));
    }

    @Test
    void preconditionsAreRequiredAndCompared() {
        problem(
                given().contentType(ContentType.JSON)
                        .body("{}")
                        .put("/pebbles/guarded")
                        .then(),
                428,
                "precondition-required");
        problem(
                given().contentType(ContentType.JSON)
                        .header("If-Match", "\"6\"")
                        .body("{}")
                        .put("/pebbles/guarded")
                        .then(),
                412,
                "precondition-failed");
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"7\"")
                .body("{}")
                .put("/pebbles/guarded")
                .then()
                .statusCode(200);
    }
}
