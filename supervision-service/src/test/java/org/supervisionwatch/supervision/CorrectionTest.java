package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.supervision.Roster.BEN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions can be corrected, and their earlier states are kept. */
@QuarkusTest
class CorrectionTest extends TownCase {

    @Test
    void aHeldBookingKeepsItsBookingAsARevision() {
        LocalDate bookedOn = today.minusDays(9);
        Api.RecordedSession booking = api.record(Body.booked(today.minusDays(1)).with("bookedOn", bookedOn.toString()));

        api.put(booking, Body.held(today.minusDays(1)))
                .statusCode(200)
                .header("ETag", not(booking.etag()))
                .body("status", is("held"))
                .body("recordedOn", is(today.toString()))
                .body("bookedOn", is(bookedOn.toString()))
                .body("knownFrom", is(today.toString()))
                .body("revisions", hasSize(1))
                .body("revisions[0].status", is("booked"))
                .body("revisions[0].knownFrom", is(bookedOn.toString()));
    }

    @Test
    void aBookingIsCancelledOrMissedOrMoved() {
        Api.RecordedSession one = api.record(Body.booked(today));
        api.put(one, Body.cancelled(today)).statusCode(200).body("cancelledOn", is(today.toString()));
        Api.RecordedSession other = api.record(Body.booked(today));
        api.put(other, Body.held(today).with("status", "missed"))
                .statusCode(200)
                .body("status", is("missed"));
        Api.RecordedSession third = api.record(Body.booked(today));
        api.put(third, Body.booked(today.plusDays(1)))
                .statusCode(200)
                .body("date", is(today.plusDays(1).toString()))
                .body("revisions[0].date", is(today.toString()));
    }

    @Test
    void aCorrectionNeedsAReasonAndKeepsTheOriginal() {
        LocalDate recordedOn = today.minusDays(5);
        Api.RecordedSession session =
                api.record(Body.held(today.minusDays(6)).with("recordedOn", recordedOn.toString()));
        Body corrected = Body.held(today.minusDays(6)).with("minutes", 30);

        api.put(session, corrected).statusCode(422).body("errors.pointer", contains("/reasonCode"));
        api.put(session, corrected.with("reasonCode", "workload")).statusCode(422);
        api.put(session, corrected.with("reasonCode", "wrong_minutes"))
                .statusCode(200)
                .body("minutes", is(30))
                .body("recordedOn", is(recordedOn.toString()))
                .body("knownFrom", is(today.toString()))
                .body("reasonCode", is("wrong_minutes"))
                .body("revisions[0].minutes", is(60))
                .body("revisions[0].knownFrom", is(recordedOn.toString()))
                .body("revisions[0].reasonCode", nullValue());
    }

    @Test
    void aHeldSessionThatDidNotTakePlaceIsWithdrawn() {
        Api.RecordedSession session = api.record(Body.held(today));

        api.put(session, Body.held(today).with("status", "cancelled").with("reasonCode", "entered_in_error"))
                .statusCode(200)
                .body("status", is("cancelled"))
                .body("recordedOn", nullValue())
                .body("cancelledOn", is(today.toString()))
                .body("revisions[0].status", is("held"));
        api.record(Body.held(today));
    }

    @Test
    void aRepeatedChangeIsOneChange() {
        Api.RecordedSession session = api.record(Body.held(today));
        Body corrected = Body.held(today).with("minutes", 30).with("reasonCode", "wrong_minutes");
        String etag = api.put(session, corrected).statusCode(200).extract().header("ETag");

        assertThat(api.put(session, corrected).statusCode(200).extract().header("ETag"))
                .isEqualTo(etag);
        api.put(new Api.RecordedSession(session.id(), etag), corrected.without("reasonCode"))
                .statusCode(200)
                .header("ETag", is(etag))
                .body("revisions", hasSize(1));
    }

    @Test
    void aChangeBasedOnAnOldStateIsRefused() {
        Api.RecordedSession session = api.record(Body.held(today));
        api.put(session, Body.held(today).with("minutes", 30).with("reasonCode", "wrong_minutes"))
                .statusCode(200);

        api.put(session, Body.held(today).with("minutes", 45).with("reasonCode", "wrong_minutes"))
                .statusCode(412)
                .body("type", endsWith(":precondition-failed"));
        given().contentType(ContentType.JSON)
                .body(Body.held(today))
                .put(api.town().sessions() + "/" + session.id())
                .then()
                .statusCode(428);
        api.get("/" + session.id()).body("minutes", is(30));
    }

    @Test
    void themesFlagsAndPeopleCanBeCorrected() {
        Api.RecordedSession session = api.record(Body.held(today));

        api.put(
                        session,
                        Body.held(today)
                                .withAttendees(BEN)
                                .with("themes", List.of("risk"))
                                .with("flags", List.of("observed"))
                                .with("reasonCode", "wrong_person"))
                .statusCode(200)
                .body("attendees.employeeNumber", contains(BEN))
                .body("themes", contains("risk"))
                .body("flags", contains("observed"));
    }

    @Test
    void theExternalIdOfASessionCannotBeChanged() {
        Api.RecordedSession session =
                api.record(Body.booked(today).with("source", "pcmis").with("externalId", "7"));

        api.put(session, Body.booked(today).with("source", "pcmis").with("externalId", "8"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/externalId"));
    }

    @Test
    void aRepeatedImportDoesNotUndoACorrection() {
        Body body = Body.held(today).with("source", "pcmis").with("externalId", "9");
        Api.RecordedSession session = api.record(body);
        api.put(session, Body.held(today).with("minutes", 30).with("reasonCode", "wrong_minutes"))
                .statusCode(200);

        api.post(body).statusCode(200).body("minutes", is(30));
    }

    @Test
    void aSessionCanBeChangedThirtyTimes() {
        Api.RecordedSession session = api.record(Body.booked(today));
        Api.RecordedSession any = new Api.RecordedSession(session.id(), "*");
        for (int i = 1; i <= 30; i++) {
            api.put(any, Body.booked(today).with("minutes", 60 + i)).statusCode(200);
        }

        api.put(any, Body.booked(today).with("minutes", 30))
                .statusCode(409)
                .body("type", endsWith(":changed-too-often"));
        api.get("/" + session.id()).body("revisions", hasSize(30)).body("minutes", is(90));
    }
}
