package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.supervisionwatch.supervision.Roster.Town;

/** The service as a caller of one organisation meets it. */
record Api(Town town) {

    ValidatableResponse post(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(town.sessions())
                .then();
    }

    /** The body is sent as it stands. */
    ValidatableResponse postText(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(town.sessions())
                .then();
    }

    Kept kept(Map<String, Object> body) {
        ValidatableResponse answer = post(body).statusCode(201);
        return new Kept(answer.extract().path("id"), answer.extract().header("ETag"));
    }

    ValidatableResponse put(Kept session, Map<String, Object> body) {
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

    /** A session that was kept, as its caller remembers it. */
    record Kept(String id, String etag) {}
}
