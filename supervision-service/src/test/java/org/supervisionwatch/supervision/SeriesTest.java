package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.SUE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Series of bookings. */
@QuarkusTest
class SeriesTest extends TownCase {

    LocalDate monday;

    @BeforeEach
    void theNextMonday() {
        monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Test
    void eachBookingIsASessionThatNamesItsSeries() {
        LocalDate tuesday = monday.plusDays(1);
        ValidatableResponse answer =
                api.post("/series", Body.weekly(tuesday, 3)).statusCode(201);
        String series = answer.extract().path("id");
        List<String> sessions = answer.extract().path("bookings.sessionId");

        api.get("/" + sessions.getLast())
                .body("series", is(series))
                .body("status", is("booked"))
                .body("time", is("14:00"))
                .body("bookedOn", is(today.toString()));
        api.getAt("/series/" + series)
                .statusCode(200)
                .body(
                        "bookings",
                        hasSize(answer.extract().<List<?>>path("bookings").size()));
    }

    @Test
    void aBankHolidayIsSkippedAndListed() {
        LocalDate mayDay =
                LocalDate.of(today.getYear() + 1, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));

        api.post("/series", Body.weekly(mayDay.minusWeeks(1), 2))
                .statusCode(201)
                .body(
                        "bookings.date",
                        contains(
                                mayDay.minusWeeks(1).toString(),
                                mayDay.plusWeeks(1).toString()))
                .body("skipped.date", contains(mayDay.toString()))
                .body("skipped.because", contains("bank_holiday"));
    }

    @Test
    void theWallTimeStaysWhenTheClocksChange() {
        LocalDate change =
                LocalDate.of(today.getYear() + 1, 10, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        List<String> sessions = api.post("/series", Body.weekly(change.minusDays(4), 2))
                .statusCode(201)
                .extract()
                .path("bookings.sessionId");

        sessions.forEach(session -> api.get("/" + session).body("time", is("14:00")));
    }

    @Test
    void clashesAreReportedBeforeAnythingIsBooked() {
        roster.publish(api.town(), ANN, "Ann Away", """
                "pattern": [{"from": "2020-01-01", "days": ["tue", "wed"]}],
                "absences": [{"class": "unplanned", "from": "%s", "to": null}]
                """.formatted(monday.plusDays(8)));
        roster.awaitName(api.town(), ANN, "Ann Away");

        api.post("/series?dryRun=true", Body.weekly(monday, 1))
                .statusCode(200)
                .body("id", nullValue())
                .body("clashes.employeeNumber", contains(ANN))
                .body("clashes[0].because", is("not_a_working_day"));
        ValidatableResponse tuesdays = api.post("/series?dryRun=true", Body.weekly(monday.plusDays(1), 2))
                .statusCode(200)
                .body("clashes.date", contains(monday.plusDays(8).toString()))
                .body("clashes.because", contains("away"))
                .body("clashes.name", contains("Ann Away"));
        assertThat(tuesdays.extract().asString()).doesNotContain("unplanned");
        assertThat(api.count()).isZero();

        api.post("/series", Body.weekly(monday.plusDays(1), 2)).statusCode(201).body("clashes", hasSize(1));
    }

    @Test
    void theSupervisorsAvailabilityAndTheEndOfAPostCountToo() {
        roster.publish(api.town(), SUE, "Sue Leaving", """
                "assignments": [{"teamId": "%s", "from": "2020-01-01", "to": "%s"}]
                """.formatted(api.town().id(), monday.plusDays(3)));
        roster.awaitName(api.town(), SUE, "Sue Leaving");

        api.post("/series?dryRun=true", Body.weekly(monday.plusDays(1), 2))
                .statusCode(200)
                .body("clashes.role", contains("supervisor"))
                .body("clashes.because", contains("not_in_post"));
    }

    @Test
    void aRepeatedRequestIsTheSameSeries() {
        Body named =
                Body.weekly(monday.plusDays(1), 2).with("source", "outlook").with("externalId", "7");
        String series = api.post("/series", named).statusCode(201).extract().path("id");
        String nameless = api.post("/series", Body.weekly(monday.plusDays(2), 2))
                .statusCode(201)
                .extract()
                .path("id");
        int sessions = api.count();

        api.post("/series", named).statusCode(200).body("id", is(series));
        api.post("/series", Body.weekly(monday.plusDays(2), 2)).statusCode(200).body("id", is(nameless));
        api.post(
                        "/series",
                        Body.weekly(monday.plusDays(1), 3)
                                .with("source", "outlook")
                                .with("externalId", "7"))
                .statusCode(409)
                .body("type", endsWith(":external-id-reused"))
                .body("instance", endsWith("/series/" + series));
        assertThat(api.count()).isEqualTo(sessions);
    }

    @Test
    void remainingBookingsAreCancelledAndHeldSessionsStay() {
        Body past = Body.weekly(today.minusWeeks(2), 5);
        ValidatableResponse booked = api.post("/series", past).statusCode(201);
        List<String> sessions = booked.extract().path("bookings.sessionId");
        List<String> dates = booked.extract().path("bookings.date");
        api.put(
                        new Api.RecordedSession(sessions.getFirst(), "*"),
                        Body.held(LocalDate.parse(dates.getFirst())).with("time", "14:00"))
                .statusCode(200);
        String series = booked.extract().path("id");

        ValidatableResponse left = api.post("/series/" + series + "/cancellation", cancellation())
                .statusCode(200)
                .body("cancelledOn", is(today.toString()))
                .body("bookings[0].status", is("held"))
                .body("bookings[4].status", is("cancelled"));
        api.post("/series/" + series + "/cancellation", cancellation())
                .statusCode(200)
                .body("bookings.status", is(left.extract().<Object>path("bookings.status")));
        api.get("/" + sessions.getLast())
                .body("cancelledBy", is("supervisor"))
                .body("cancelledOn", is(today.toString()))
                .body("revisions", hasSize(1));
        api.post("/series", past).statusCode(201).body("id", not(series));
    }

    private static Body cancellation() {
        return new Body().with("cancelledBy", "supervisor").with("reasonCode", "workload");
    }
}
