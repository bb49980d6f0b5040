package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.supervisionwatch.supervision.Roster.BEN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All faults of a series are reported, and nothing is booked. */
@QuarkusTest
class BadSeriesTest extends TownCase {

    LocalDate day;

    @BeforeEach
    void aWeekAhead() {
        day = today.plusDays(7);
    }

    @Test
    void allFaultsOfASeriesAreReportedAtOnce() {
        api.post("/series", new Body())
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/rhythm",
                                "/from",
                                "/count",
                                "/form",
                                "/type",
                                "/minutes",
                                "/supervisor",
                                "/attendees"));
    }

    @Test
    void aSeriesNeedsARhythmAStartAndOneEnd() {
        wrong("/rhythm", weekly().with("rhythm", "daily"));
        wrong("/count", weekly().with("count", 0));
        wrong("/count", weekly().with("count", 106));
        wrong("/count", weekly().with("until", day.toString()));
        wrong("/until", until(day.minusDays(1).toString()));
        wrong("/until", until(day.plusYears(3).toString()));
        wrong("/until", until("soon"));
        wrong("/from", weekly().with("from", "soon"));
        wrong("/from", Body.weekly(day.plusYears(4), 2));
        assertThat(api.count()).isZero();
    }

    @Test
    void theBookingsOfASeriesAreValidatedLikeAnyOther() {
        wrong("/minutes", weekly().with("minutes", 0));
        wrong("/status", weekly().with("status", "held"));
        wrong("/source", weekly().with("externalId", "7"));
        wrong(
                "/attendees/0/attended",
                weekly().with("attendees", List.of(Body.attendee(BEN).with("attended", true))));
        roster.heartbeat(clock.instant().plusSeconds(60));
        wrong("/attendees/0/employeeNumber", weekly().withAttendees("99999"));
        assertThat(api.count()).isZero();
    }

    @Test
    void aCancellationNeedsWhoAndWhy() {
        String series = api.post("/series", weekly()).extract().path("id");
        Body cancellation = new Body().with("cancelledBy", "supervisor").with("reasonCode", "workload");

        api.post("/series/" + series + "/cancellation", Map.of())
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/cancelledBy", "/reasonCode"));
        api.post("/series/" + api.town().id() + "/cancellation", cancellation).statusCode(404);
        api.getAt("/series/" + api.town().id()).statusCode(404);
        api.getAt("/series/" + series).body("bookings.status", everyItem(is("booked")));
    }

    private void wrong(String pointer, Body body) {
        api.post("/series", body).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    private Body weekly() {
        return Body.weekly(day, 2);
    }

    private Body until(String last) {
        return weekly().without("count").with("until", last);
    }
}
