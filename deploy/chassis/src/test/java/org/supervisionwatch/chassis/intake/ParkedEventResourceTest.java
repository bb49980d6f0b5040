package org.supervisionwatch.chassis.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleFeed;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** The operations API of parked events. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class ParkedEventResourceTest {

    private static final String DOOR = "/ops/parked-events";

    @Inject
    EventIntake intake;

    @Inject
    @Named("gravel")
    PebbleFeed gravel;

    @Inject
    Ground ground;

    @Test
    void parkedEventsAreListedShownRetriedAndDiscarded() {
        UUID first = parked(20_000_000);
        UUID second = parked(20_000_001);
        String next = given().get(DOOR + "?limit=1")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.size()", equalTo(1))
                .body("next", notNullValue())
                .extract()
                .path("next");
        given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items.size()", equalTo(1));
        given().get(DOOR + "?limit=500")
                .then()
                .body("items.id", hasItem(first.toString()))
                .body("items.id", hasItem(second.toString()))
                .body(not(containsString("heavy stone")));
        given().get(DOOR + "/" + first)
                .then()
                .statusCode(200)
                .body("payload", containsString("heavy stone"))
                .body("event.cause", equalTo("/weight is too low"))
                .body("headers.ce_version", equalTo("5"));
        given().post(DOOR + "/" + first + "/retry")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("still-parked"))
                .body("cause", equalTo("/weight is too low"));
        given().delete(DOOR + "/" + first).then().statusCode(204);
        given().get(DOOR + "/" + first).then().statusCode(404).contentType("application/problem+json");
        given().post(DOOR + "/" + first + "/retry").then().statusCode(404);
        given().get(DOOR + "/nonsense").then().statusCode(404);
    }

    private UUID parked(long offset) {
        String key = UUID.randomUUID().toString();
        intake.take(
                gravel,
                Bed.batch(Bed.record(offset, key, Bed.headers(PebbleFeed.TYPE, "5"), Bed.body("heavy stone", -1))));
        return ground.idAt(PebbleFeed.GRAVEL, offset);
    }
}
