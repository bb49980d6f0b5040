package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.CAT;

import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that is recorded twice, by two people or by a double click, is not counted twice. */
@QuarkusTest
class DuplicateTest extends TownCase {

    @Test
    void theSameSessionAgainIsAPossibleDuplicate() {
        Api.RecordedSession first = api.record(Body.group(today));

        api.post(Body.group(today).with("minutes", 60).withAttendees(CAT))
                .statusCode(409)
                .body("type", endsWith(":possible-duplicate"))
                .body("instance", endsWith("/sessions/" + first.id()));
        api.post(Body.group(today).with("distinct", true)).statusCode(201);
    }

    @Test
    void aDifferentDateTypeSupervisorOrGroupIsAnotherSession() {
        api.record(Body.held(today));

        api.record(Body.held(today.minusDays(1)));
        api.record(Body.held(today).with("type", "clinical_skills"));
        api.record(Body.held(today).with("supervisor", Map.of("employeeNumber", CAT)));
        api.record(Body.held(today).withAttendees(BEN));
        api.record(Body.cancelled(today));
    }

    @Test
    void anExternalSupervisorIsRecognisedById() {
        Body body = Body.held(today).with("supervisor", Map.of("external", Map.of("id", "x-1", "name", "Robin")));
        api.record(body);

        api.post(body.with("supervisor", Map.of("external", Map.of("id", "x-1", "name", "R. Ashworth"))))
                .statusCode(409);
        api.post(body.with("supervisor", Map.of("external", Map.of("id", "x-2", "name", "Robin"))))
                .statusCode(201);
    }

    @Test
    void aBookingRecordedAsHeldTwiceIsAPossibleDuplicate() {
        Api.RecordedSession booking = api.record(Body.booked(today));
        api.record(Body.held(today));

        api.put(booking, Body.held(today)).statusCode(409).body("type", endsWith(":possible-duplicate"));
        api.put(booking, Body.held(today).with("distinct", true)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"booked", "missed", "cancelled"})
    void whatWasNotHeldAndIsSentAgainIsAPossibleDuplicate(String status) {
        Body body = Body.cancelled(today).with("status", status);
        if (status.equals("booked")) {
            body = body.without("cancelledBy", "reasonCode");
        }
        Api.RecordedSession first = api.record(body);

        api.post(body)
                .statusCode(409)
                .body("type", endsWith(":possible-duplicate"))
                .body("instance", endsWith("/sessions/" + first.id()));
        api.post(body.with("distinct", true)).statusCode(201);
    }

    @Test
    void aBookingSentAgainAfterItWasHeldIsAPossibleDuplicate() {
        Api.RecordedSession booking = api.record(Body.booked(today));
        api.put(booking, Body.held(today)).statusCode(200);

        api.post(Body.booked(today)).statusCode(409).body("instance", endsWith("/sessions/" + booking.id()));
    }

    @Test
    void whatWasMissedOrCancelledCanBeBookedAndHeldOnTheSameDay() {
        api.record(Body.held(today).with("status", "missed"));
        api.record(Body.cancelled(today));

        api.record(Body.booked(today));
        api.record(Body.held(today));
    }

    @Test
    void aBookingMovedOntoAnotherIsAPossibleDuplicate() {
        Api.RecordedSession booking = api.record(Body.booked(today));
        api.record(Body.booked(today.plusDays(1)));

        api.put(booking, Body.booked(today.plusDays(1))).statusCode(409).body("type", endsWith(":possible-duplicate"));
        api.put(booking, Body.booked(today.plusDays(1)).with("distinct", true)).statusCode(200);
    }

    @Test
    void whatIsRecordedTwiceCanBeCancelledTwiceAndIsThenInNobodysWay() {
        Api.RecordedSession once = api.record(Body.held(today));
        Api.RecordedSession twice = api.record(Body.held(today).with("distinct", true));
        Body withdrawn = Body.held(today).with("status", "cancelled").with("reasonCode", "entered_in_error");

        api.put(once, withdrawn).statusCode(200);
        api.put(twice, withdrawn).statusCode(200);

        api.record(Body.cancelled(today));
        api.record(Body.held(today));
    }

    @Test
    void theBookingsOfASeriesAreNoDoublesOfEachOtherButOfASingleOne() {
        LocalDate friday = today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        String date = api.post("/series", Body.weekly(friday, 2))
                .statusCode(201)
                .extract()
                .path("bookings[0].date");

        api.post(Body.booked(LocalDate.parse(date))).statusCode(409).body("type", endsWith(":possible-duplicate"));
    }

    @Test
    void whatIsBookedAlreadyIsSkippedByASeriesAndListed() {
        LocalDate friday = today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        List<String> dates = api.post("/series", Body.weekly(friday, 2))
                .statusCode(201)
                .extract()
                .path("bookings.date");

        api.post("/series?dryRun=true", Body.weekly(friday, 3)).statusCode(200).body("bookings", hasSize(1));
        api.post("/series", Body.weekly(friday, 3))
                .statusCode(201)
                .body("bookings", hasSize(1))
                .body("skipped.findAll { it.because == 'already_booked' }.date", is(dates));
        api.post("/series", Body.weekly(friday, 2).with("time", "15:00"))
                .statusCode(409)
                .body("type", endsWith(":possible-duplicate"));
        assertThat(api.count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"held", "missed", "booked"})
    void ofTwentyConcurrentRequestsOneIsRecorded(String status) throws Exception {
        List<Integer> answers = atOnce(
                20,
                () -> api.post(Body.held(today).with("status", status))
                        .extract()
                        .statusCode());

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void ofTwentyConcurrentImportsAllSucceedAndOneIsRecorded() throws Exception {
        Body body = Body.held(today).with("source", "pcmis").with("externalId", ANN);
        List<Integer> answers = atOnce(20, () -> api.post(body).extract().statusCode());

        assertThat(answers).containsOnly(201, 200).containsOnlyOnce(201);
        assertThat(api.count()).isEqualTo(1);
    }

    private static List<Integer> atOnce(int times, Callable<Integer> request) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(times)) {
            List<Future<Integer>> answers = callers.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> request).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
