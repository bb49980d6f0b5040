package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.supervisionwatch.supervision.Roster.BEN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A week's sessions in one request. */
@QuarkusTest
class BatchTest extends TownCase {

    @Test
    void newSessionsAndOutcomesAreRecordedTogether() {
        Api.RecordedSession booking = api.record(Body.booked(today));

        batch(added(Body.held(today.minusDays(1))), outcome(booking, Body.held(today)))
                .statusCode(200)
                .body("kept", is(2))
                .body("refused", is(0))
                .body("rows.status", contains(201, 200))
                .body("rows.row", contains(0, 1))
                .body("rows[1].id", is(booking.id()))
                .body(
                        "rows[0].href",
                        endsWith(
                                "/sessions/" + api.get("?status=held").extract().path("items[0].id")));
        api.get("/" + booking.id()).body("status", is("held")).body("revisions", hasSize(1));
    }

    @Test
    void aFaultyRowDoesNotAffectTheOthersAndItsFaultsPointToIt() {
        Api.RecordedSession booking = api.record(Body.booked(today));

        batch(
                        added(Body.held(today.plusDays(3)).with("minutes", 0)),
                        Map.of("session", Map.of("colour", "blue")),
                        Map.of("id", "not-an-id", "session", Body.held(today)),
                        Map.of("id", booking.id(), "session", Body.held(today)),
                        outcome(new Api.RecordedSession(booking.id(), "\"1\""), Body.held(today)),
                        outcome(new Api.RecordedSession(api.town().id().toString(), "*"), Body.held(today)),
                        Map.of(),
                        added(Body.held(today.minusDays(1))))
                .statusCode(200)
                .body("rows.status", contains(422, 422, 422, 428, 412, 404, 422, 201))
                .body("kept", is(1))
                .body("refused", is(7))
                .body("rows[0].problem.errors.pointer", hasItem("/rows/0/session/minutes"))
                .body("rows[0].problem.errors.pointer", hasItem("/rows/0/session/date"))
                .body("rows[1].problem.errors[0].pointer", is("/rows/1/session/colour"))
                .body("rows[2].problem.errors[0].pointer", is("/rows/2/id"))
                .body("rows[6].problem.errors[0].pointer", is("/rows/6/session"));
        api.get("/" + booking.id()).body("status", is("booked"));
    }

    @Test
    void aRepeatedBatchHasTheSameResultAndChangesNothing() {
        Api.RecordedSession booking = api.record(Body.booked(today));
        Object[] rows = {
            added(Body.held(today.minusDays(1))),
            added(Body.held(today.minusDays(2)).with("source", "page").with("externalId", "x")),
            added(Body.booked(today.plusDays(7))),
            outcome(booking, Body.held(today).with("minutes", 45)),
            added(Body.held(today).withAttendees("99999"))
        };
        roster.heartbeat(clock.instant().plusSeconds(60));
        ValidatableResponse first = batch(rows).body("kept", is(4)).body("refused", is(1));
        int sessions = api.count();

        batch(rows)
                .body("kept", is(0))
                .body("saidBefore", is(4))
                .body("rows.id", is(first.extract().<Object>path("rows.id")))
                .body("rows.etag", is(first.extract().<Object>path("rows.etag")))
                .body("rows[4].status", is(422));
        assertThat(api.count()).isEqualTo(sessions);
        api.get("/" + booking.id()).body("revisions", hasSize(1));
    }

    @Test
    void theSameRowTwiceInABatchIsOneSession() {
        batch(added(Body.held(today)), added(Body.held(today))).body("rows.status", contains(201, 200));
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void aSimilarSessionIsReportedAsAPossibleDuplicate() {
        api.record(Body.held(today));

        batch(added(Body.held(today).with("minutes", 30)))
                .body("rows[0].status", is(409))
                .body("rows[0].problem.type", endsWith(":possible-duplicate"));
    }

    @Test
    void aBatchWaitsOnceForPeopleWhoMayStillArrive() {
        clock.forwardTo(clock.instant().plus(Duration.ofDays(2)));
        LocalDate day = today;
        long begun = System.nanoTime();

        batch(IntStream.range(0, 20)
                        .mapToObj(i -> added(Body.held(day.minusDays(i)).withAttendees(BEN + i)))
                        .toArray())
                .body("rows.status", everyItem(is(503)))
                .body("rows[0].problem.errors[0].pointer", is("/rows/0/session/attendees/0/employeeNumber"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aBatchHasOneToTwoHundredRows() {
        batch().statusCode(422).body("errors[0].pointer", is("/rows"));
        batch(Collections.nCopies(201, Map.of()).toArray()).statusCode(422);
        api.post("/sessions/batch", Map.of("rows", "many")).statusCode(422);
        api.post("/sessions/batch", Map.of()).statusCode(422);
        batch(IntStream.range(0, 200)
                        .mapToObj(i -> added(Body.held(today.minusDays(i))))
                        .toArray())
                .statusCode(200)
                .body("kept", is(200));
    }

    private ValidatableResponse batch(Object... rows) {
        return api.post("/sessions/batch", Map.of("rows", Arrays.asList(rows)));
    }

    private static Map<String, Object> added(Body session) {
        return Map.of("session", session);
    }

    private static Map<String, Object> outcome(Api.RecordedSession session, Body body) {
        return Map.of("id", session.id(), "ifMatch", session.etag(), "session", body);
    }
}
