package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.supervisionwatch.supervision.Roster.Town;

/** The REST API of one organisation, as its callers use it. */
record Api(Town town) {

    ValidatableResponse post(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(town.sessions())
                .then();
    }

    /** Sends the body unchanged. */
    ValidatableResponse postText(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(town.sessions())
                .then();
    }

    RecordedSession record(Map<String, Object> body) {
        ValidatableResponse answer = post(body).statusCode(201);
        return new RecordedSession(answer.extract().path("id"), answer.extract().header("ETag"));
    }

    ValidatableResponse put(RecordedSession session, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", session.etag())
                .body(body)
                .put(town.sessions() + "/" + session.id())
                .then();
    }

    ValidatableResponse get(String idOrQuery) {
        return given().get(town.sessions() + idOrQuery).then();
    }

    int count() {
        return get("?limit=500").statusCode(200).extract().path("items.size()");
    }

    /** @param path below the organisation's, such as {@code /series} */
    ValidatableResponse post(String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(town.path() + path)
                .then();
    }

    ValidatableResponse getAt(String path) {
        return given().get(town.path() + path).then();
    }

    /** A recorded session, as its caller remembers it. */
    record RecordedSession(String id, String etag) {}
}
