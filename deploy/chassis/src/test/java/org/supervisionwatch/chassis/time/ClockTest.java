package org.supervisionwatch.chassis.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** The clock moves forward only, for everyone who holds it. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class ClockTest {

    @Inject
    Clock clock;

    private static ValidatableResponse put(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/dev/clock")
                .then();
    }

    @Test
    void theClockIsMovedForwardForEveryoneWhoHoldsIt() {
        Clock london = clock.withZone(ZoneId.of("Europe/London"));
        Instant later = clock.instant().plus(Duration.ofMinutes(1));
        put("{\"now\":\"" + later + "\"}").statusCode(200);
        assertThat(clock.instant()).isAfterOrEqualTo(later);
        assertThat(london.instant()).isAfterOrEqualTo(later);
        assertThat(london.getZone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(Instant.parse(given().get("/dev/clock")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("now")))
                .isAfterOrEqualTo(later);
    }

    @Test
    void theClockIsNeverTurnedBack() {
        put("{\"now\":\"2001-01-01T00:00:00Z\"}")
                .statusCode(409)
                .body("title", equalTo("The clock can only be moved forward"));
        put("{\"now\":null}").statusCode(422).body("errors[0].pointer", equalTo("/now"));
        put("{\"now\":\"soon\"}").statusCode(422).body("errors[0].pointer", equalTo("/now"));
    }

    @Test
    void aRestartedServiceHasTheTimeOfTheOthers() {
        WatchClock ahead = new WatchClock(Duration.ofDays(7));
        assertThat(ahead.instant()).isAfter(new WatchClock().instant().plus(Duration.ofDays(6)));
    }

    @Test
    void theTimeIsToldInTheMicrosecondsThatTheDatabaseKeeps() {
        assertThat(new WatchClock(Duration.ofNanos(1)).instant().getNano() % 1000)
                .isZero();
    }

    @Test
    void onlyTheTestsOfAServiceTurnItBack() {
        assertThat(TimeTravel.backAllowedIn(List.of("test"))).isTrue();
        assertThat(TimeTravel.backAllowedIn(List.of("local"))).isFalse();
        assertThat(TimeTravel.backAllowedIn(List.of("test", "production"))).isFalse();
        assertThat(TimeTravel.backAllowedIn(List.of("dev"))).isFalse();
        assertThat(TimeTravel.backAllowedIn(List.of("prod"))).isFalse();
    }

    @Test
    void thePathExistsOnlyInDevelopment() {
        assertThat(TimeTravel.allowedIn(List.of("local"))).isTrue();
        assertThat(TimeTravel.allowedIn(List.of("test"))).isTrue();
        assertThat(TimeTravel.allowedIn(List.of("prod"))).isFalse();
        assertThat(TimeTravel.allowedIn(List.of("production"))).isFalse();
    }
}
