package org.supervisionwatch.chassis.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleStack;
import org.supervisionwatch.chassis.restore.DatabaseRestoreResource.DatabaseRestoreRequest;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.time.DevClockResource.ClockReading;
import org.supervisionwatch.local.testing.PlantedFaults;
import org.supervisionwatch.local.testing.TableContents;

/** The doors that every service has name all faults of an invalid body, each once, and change nothing for it. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class RefusedRequestTest {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Test
    void everyPlantedFaultIsNamedOnceAndNothingElse() {
        List<String> before = contents();
        Instant began = clock.instant();

        plant(
                Method.POST,
                "/ops/restored",
                DatabaseRestoreRequest.class,
                "restoredTo",
                began.minus(Duration.ofDays(1)));
        plant(Method.PUT, "/dev/clock", ClockReading.class, "now", began.plus(Duration.ofDays(1)));

        assertThat(contents()).isEqualTo(before);
        assertThat(clock.instant()).isBefore(began.plus(Duration.ofDays(1)));
    }

    @Test
    void aFaultAgainstTheClockIsNamedBesideTheOthers() {
        List<String> before = contents();

        send(Method.POST, "/ops/restored", "{\"restoredTo\": \"2999-01-01T00:00:00Z\", \"to\": 1}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/restoredTo", "/to"));
        send(Method.PUT, "/dev/clock", "{\"to\": 1}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/now", "/to"));
        send(Method.PUT, "/dev/clock", "").statusCode(400);

        assertThat(contents()).isEqualTo(before);
    }

    private void plant(Method method, String path, Class<? extends Record> type, String field, Instant valid) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put(field, valid.toString());
        PlantedFaults.manyIn(body, type, new Random(20261130)).forEach(planted -> {
            List<String> pointers =
                    send(method, path, planted.body()).statusCode(422).extract().path("errors.pointer");
            assertThat(pointers).as(planted.body()).containsExactlyInAnyOrderElementsOf(planted.pointers());
        });
    }

    private static ValidatableResponse send(Method method, String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then();
    }

    private List<String> contents() {
        return TableContents.of(query -> sql.of(query).list(String.class));
    }
}
