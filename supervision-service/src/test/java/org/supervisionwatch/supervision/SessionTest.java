package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.CAT;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest extends TownCase {

    @Test
    void aHeldSessionHasTheDayItWasRecorded() {
        String location = api.post(Body.held(today.minusDays(3)))
                .statusCode(201)
                .header("ETag", matchesPattern("\"\\d+\""))
                .body("status", is("held"))
                .body("mode", is("in_person"))
                .body("minutes", is(60))
                .body("segments[0].type", is("case_management"))
                .body("supervisor.name", is("Person 20001"))
                .body("attendees[0].employeeNumber", is(ANN))
                .body("attendees[0].attended", is(true))
                .body("recordedOn", is(today.toString()))
                .body("knownFrom", is(today.toString()))
                .body("bookedOn", nullValue())
                .body("revisions", hasSize(0))
                .extract()
                .header("Location");

        given().get(location)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("id", equalTo(location.substring(location.lastIndexOf('/') + 1)))
                .body("date", is(today.minusDays(3).toString()));
    }

    @Test
    void aBookingHasTheDayItWasMade() {
        api.post(Body.booked(today.plusDays(8)).with("time", "14:00").with("mode", "video"))
                .statusCode(201)
                .body("time", is("14:00"))
                .body("mode", is("video"))
                .body("bookedOn", is(today.toString()))
                .body("recordedOn", nullValue())
                .body("attendees[0].attended", nullValue());
    }

    @Test
    void anImportSetsItsOwnDaysOfBookingAndRecording() {
        LocalDate date = today.minusDays(30);
        api.post(Body.held(date)
                        .with("bookedOn", date.minusDays(14).toString())
                        .with("recordedOn", date.plusDays(1).toString()))
                .statusCode(201)
                .body("recordedOn", is(date.plusDays(1).toString()))
                .body("bookedOn", is(date.minusDays(14).toString()))
                .body("knownFrom", is(date.minusDays(14).toString()));
    }

    @Test
    void aGroupSessionHasWhoDidNotAttendAndWhy() {
        Body ann = Body.attendee(ANN).with("flags", List.of("observed")).with("intervention", "behavioural_activation");
        Body ben = Body.attendee(BEN)
                .with("attended", false)
                .with("reasonCode", "absent")
                .with("by", "supervisee");

        api.post(Body.group(today).with("contractedSize", 6).with("attendees", List.of(ann, ben, Body.attendee(CAT))))
                .statusCode(201)
                .body("contractedSize", is(6))
                .body("attendees.attended", contains(true, false, true))
                .body("attendees[0].flags", contains("observed"))
                .body("attendees[0].intervention", is("behavioural_activation"))
                .body("attendees[1].reasonCode", is("absent"))
                .body("attendees[1].by", is("supervisee"));
    }

    @Test
    void aMixedSessionHasSegments() {
        Map<String, Object> skills = Map.of("type", "clinical_skills", "minutes", 90);
        Map<String, Object> cases = Map.of("type", "case_management", "minutes", 30);

        api.post(Body.held(today)
                        .without("type", "minutes")
                        .with("segments", List.of(skills, cases))
                        .with("themes", List.of("risk", "low_mood"))
                        .with("flags", List.of("live_assessment")))
                .statusCode(201)
                .body("minutes", is(120))
                .body("segments.type", contains("clinical_skills", "case_management"))
                .body("themes", contains("risk", "low_mood"))
                .body("flags", contains("live_assessment"));
    }

    @Test
    void aSupervisorMayBeExternal() {
        api.post(Body.held(today).with("supervisor", Map.of("external", Map.of("id", "x-1", "name", "Robin Ashworth"))))
                .statusCode(201)
                .body("supervisor.external.name", is("Robin Ashworth"))
                .body("supervisor.personId", nullValue());
    }

    @Test
    void peersMayMeetWithoutASupervisor() {
        api.post(Body.held(today).with("form", "peer").without("supervisor").withAttendees(ANN, BEN))
                .statusCode(201)
                .body("supervisor", nullValue());
    }

    @Test
    void aCancelledSessionHasByWhomAndWhy() {
        api.post(Body.cancelled(today.plusDays(2)))
                .statusCode(201)
                .body("cancelledBy", is("supervisor"))
                .body("reasonCode", is("workload"))
                .body("cancelledOn", is(today.toString()));
    }

    @Test
    void aMissedSessionNeedsNoReason() {
        api.post(Body.held(today.minusDays(1)).with("status", "missed"))
                .statusCode(201)
                .body("recordedOn", is(today.toString()));
    }

    @Test
    void theSameImportTwiceIsOneSession() {
        Body body = Body.held(today).with("source", "pcmis").with("externalId", "S-1");
        String first = api.post(body).statusCode(201).extract().header("Location");

        api.post(body).statusCode(200).header("Location", is(first));
        api.post(body.with("mode", "in_person")).statusCode(200);
        api.post(body.with("minutes", 45))
                .statusCode(409)
                .body("type", endsWith(":external-id-reused"))
                .body("instance", is(first.substring(first.indexOf("/organisations"))));
    }

    @Test
    void aSessionOfAnotherOrganisationIsNotFound() {
        Api.RecordedSession session = api.record(Body.held(today));

        api.get("/" + session.id()).statusCode(200);
        new Api(roster.town()).get("/" + session.id()).statusCode(404);
    }

    @Test
    void aSessionOfAnErasedPersonKeepsOnlyTheirId() {
        Api.RecordedSession session = api.record(Body.held(today));

        roster.erase(api.town(), ANN);

        await().untilAsserted(() -> api.get("/" + session.id())
                .body("attendees[0].employeeNumber", nullValue())
                .body("attendees[0].name", nullValue())
                .body("attendees[0].personId", is(api.town().person(ANN).toString())));
    }
}
