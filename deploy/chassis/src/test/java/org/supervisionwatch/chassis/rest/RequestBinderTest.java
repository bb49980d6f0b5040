package org.supervisionwatch.chassis.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** One answer names all faults of a body, and none that only follows from another. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class RequestBinderTest {

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/pebbles").then();
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/pebbles/" + path)
                .then();
    }

    @Test
    void faultsOfEveryKindAreNamedTogether() {
        post("""
                {"nam":"flint","colour":"blue","foundOn":"2026-02-30","foundAt":"25:00","weight":"heavy","round":1,
                 "grains":[{"name":"a","size-mm":"1"},{"name":"b","size-mm":1,"size-mm":-1},7,{"name":"c","size-mm":0}],
                 "tags":["x",5,"b\\u0000"],"notes":{"a":["b"]},"beach":[]}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/nam",
                                "/colour",
                                "/foundOn",
                                "/foundAt",
                                "/weight",
                                "/round",
                                "/grains/0/size-mm",
                                "/grains/1/size-mm",
                                "/grains/2",
                                "/grains/3/size-mm",
                                "/tags/1",
                                "/tags/2",
                                "/notes/a",
                                "/beach"));
    }

    @Test
    void aFieldGivenTwiceIsAFaultAtAnyDepth() {
        post("{\"name\":\"a\",\"name\":\"b\",\"notes\":{\"k\":\"v\",\"k\":\"w\"}}")
                .statusCode(422)
                .body("errors.pointer", contains("/name", "/notes/k"))
                .body("errors[0].message", equalTo("is given twice"));
        put("small", "{\"size\":1,\"size\":2}").statusCode(422).body("errors.pointer", contains("/size"));
    }

    @Test
    void aNestedRecordIsCheckedByItselfUnlessItsFieldsHaveFaultsAlready() {
        put("heap", """
                {"layers":[{"laidOn":"2026-01-02","clearedOn":"2026-01-01","names":["a","b","a"]},
                           {"laidOn":"yesterday","clearedOn":"2026-01-01"},
                           {"clearedOn":"2026-01-01"}]}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/layers/0/clearedOn", "/layers/0/names/2", "/layers/1/laidOn", "/layers/2/laidOn"));
        put("heap", "{\"layers\":[{\"laidOn\":\"2026-01-02\",\"clearedOn\":\"2026-01-02\"}]}")
                .statusCode(200);
    }

    @Test
    void aListThatIsTooLongIsNotLookedThrough() {
        String layers = IntStream.range(0, 5_000).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));
        put("heap", "{\"layers\":" + layers + "}")
                .statusCode(422)
                .body("errors.find { it.pointer == '/layers' }.message", equalTo("must have at most 3 layers"))
                .body("errors.size()", lessThan(10));
    }

    @Test
    void anAnswerToMischiefHasAnEnd() {
        String fields =
                IntStream.range(0, 20_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));
        post("{" + fields + "}").statusCode(422).body("errors", hasSize(1_000));
    }

    @Test
    void aRecordThatRefusesItselfIsNamedBesideTheOtherFaults() {
        put("self", "{\"low\":1,\"low\":2,\"high\":1}")
                .statusCode(422)
                .body("errors.pointer", contains("/low", ""))
                .body("errors.find { it.pointer == '' }.message", equalTo("low must not exceed high"));
    }

    @Test
    void nullIsNoObjectToMerge() {
        put("small", "null").statusCode(422).body("errors.pointer", contains(""));
        put("small", "").statusCode(400);
    }

    @Test
    void theApiDocumentSaysWhatGoesWithoutSaying() {
        ValidatableResponse document =
                given().accept("application/json").get("/q/openapi").then().statusCode(200);
        document.body("paths.'/pebbles'.post.responses", hasKey("422"))
                .body("paths.'/pebbles'.post.responses", not(hasKey("404")))
                .body("paths.'/pebbles'.get.responses", not(hasKey("422")))
                .body("paths.'/pebbles/{id}'.get.responses", hasKey("404"))
                .body("paths.'/pebbles/guarded'.put.responses", hasKey("412"));
        assertThat(document.extract().<Boolean>path("paths.'/pebbles'.post.requestBody.required"))
                .isTrue();
    }
}
