package org.supervisionwatch.alerts.episode;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.alerts.testing.Asking.acknowledge;
import static org.supervisionwatch.alerts.testing.Asking.alert;
import static org.supervisionwatch.alerts.testing.Asking.booked;
import static org.supervisionwatch.alerts.testing.Asking.hold;
import static org.supervisionwatch.alerts.testing.Asking.path;
import static org.supervisionwatch.alerts.testing.Asking.show;
import static org.supervisionwatch.alerts.testing.Mornings.alerts;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;

/** Acknowledgements and holds of an alert, over REST and on its page. */
@QuarkusTest
class AlertActionTest extends ServiceTest {

    @Test
    void anAlertShowsItsEscalationStepsAndItsHistory() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");

        show(north, alert(north))
                .statusCode(200)
                .body("kind", equalTo("lapse"))
                .body("person.employeeNumber", equalTo("E1"))
                .body("requirement.strength", equalTo("must"))
                .body("steps.level", contains("below", "escalated", "escalated"))
                .body(
                        "steps.audience",
                        contains(List.of("team_lead"), List.of("clinical_lead"), List.of("service_manager")))
                .body("history[0].transition", equalTo("opened"));
    }

    @Test
    void anAlertIsTakenOnFromItsPageAndOpeningThePageChangesNothing() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann <b>Part", "river");
        String page = path(north, alert(north));
        given().accept(ContentType.HTML)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Ann &lt;b&gt;Part"))
                .body(containsString("team lead is notified from"));
        show(north, alert(north)).body("acknowledgement", nullValue());

        given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams("by", "Lee", "reason", "record_requested", "until", today().toString())
                .post(page + "/acknowledgement")
                .then()
                .statusCode(303);
        show(north, alert(north)).body("acknowledgement.reason", equalTo("record_requested"));
    }

    @Test
    void anInvalidFormIsRefusedAndAPersonsPageLinksToTheirAlerts() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        given().contentType(ContentType.URLENC)
                .formParams("by", "Lee", "reason", "no_reason", "until", "tomorrow")
                .post(path(north, alert(north)) + "/acknowledgement")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/until"));
        given().accept(ContentType.HTML)
                .get("/organisations/" + north.code() + "/people/E1")
                .then()
                .statusCode(200)
                .body(containsString("alerts/" + alert(north)));
    }

    @Test
    @DisplayName("Lesson 11: Nothing that HR reports clears an acknowledgement")
    void noChangeInHrDataClearsAnAcknowledgement() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        String alert = alert(north);
        LocalDate until = today().plusDays(20);
        acknowledge(north, alert, Map.of("by", "Lee", "reason", "session_arranged", "until", until.toString()))
                .body("acknowledgement.by", equalTo("Lee"))
                .body("acknowledgement.reason", equalTo("session_arranged"));

        events.organisation(north.with("name", "Renamed"));
        correctedBackAndForth(north, ann);
        nextMorning(north);
        show(north, alert).body("acknowledgement.by", equalTo("Lee")).body("cause", nullValue());
        assertThat(alerts(north, "open", "E1")).hasSize(1);
    }

    @Test
    void anAcknowledgementWithAPastOrDistantDayOrWithoutANameIsRefused() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        String alert = alert(north);
        for (LocalDate until : List.of(today().minusDays(1), today().plusDays(29))) {
            acknowledge(north, alert, Map.of("by", "Lee", "reason", "session_arranged", "until", until.toString()))
                    .statusCode(422)
                    .body("errors.pointer", contains("/until"));
        }
        acknowledge(north, alert, Map.of("by", " ", "reason", "session_arranged", "until", today().toString()))
                .statusCode(422)
                .body("errors.pointer", hasItem("/by"));
        acknowledge(north, alert, Map.of("by", "Lee", "reason", "no_such_reason", "until", today().toString()))
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));
        acknowledge(
                        north,
                        UUID.randomUUID().toString(),
                        Map.of("by", "L", "reason", "session_arranged", "until", today().toString()))
                .statusCode(404);
        AnOrganisation south = live("river");
        show(south, alert).statusCode(404);
    }

    @Test
    void aBookingPutsAnAlertOnHoldAndItsCancellationEndsTheHold() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        ASession booked = booked(ASession.caseManagement(north, today().plusDays(9)), ann);
        events.session(booked);
        String alert = alert(north);
        eventually(() -> hold(
                        north,
                        alert,
                        Map.of(
                                "because",
                                "booking",
                                "by",
                                "Lee",
                                "session",
                                booked.id().toString()))
                .statusCode(200)
                .body("hold.because", equalTo("booking")));

        events.session(booked.with("status", "cancelled").with("cancelledOn", today()));
        nextMorning(north);
        show(north, alert).body("hold", nullValue()).body("history.reason", hasItem("booking_cancelled"));
    }

    @Test
    void anAbsencePutsAnAlertOnHoldUntilTheFirstDayWorked() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        // a Monday; Ann works Tuesdays and Wednesdays
        LocalDate monday = today();
        events.person(ann.away("planned", monday.plusDays(1), monday.plusDays(1)));

        nextMorning(north);
        show(north, alert(north))
                .body("hold.because", equalTo("absence"))
                .body("hold.until", equalTo(monday.plusDays(1).toString()));

        nextMorning(north);
        show(north, alert(north)).body("hold", nullValue()).body("history.reason", hasItem("works_again"));
    }

    @Test
    void alertsThatEndedAreCountedByRequirementAndThoseRecordedFromAMailApart() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        APerson bo = below(north, "E2", "Bo Part", "river");
        events.session(ASession.caseManagement(north, today())
                .with("asserted", Map.of("by", north.leadEmail("river"), "episodeId", alert(north)))
                .with("confirmed", false)
                .attendedBy(ann));
        events.session(ASession.caseManagement(north, today()).attendedBy(bo));

        String path = "/organisations/" + north.code() + "/alerts/endings";
        eventually(() -> given().get(path)
                .then()
                .statusCode(200)
                .rootPath("find { it.requirement == 'cm-weekly' }.")
                .body("byCause.session_held", equalTo(2))
                .body("loggedFromMail", equalTo(1))
                .body("itHadHappened", equalTo(0)));
        given().get(path + "?from=2026-03-02&to=2026-03-01").then().statusCode(422);
    }

    /** The role is wrong, then the post has ended; each closes the alert, and each was a mistake. */
    private void correctedBackAndForth(AnOrganisation organisation, APerson person) {
        events.person(person.as("art_therapist"));
        eventually(() -> assertThat(alerts(organisation, "closed", "E1")).hasSize(1));
        events.person(person.as("pwp"));
        eventually(() -> assertThat(alerts(organisation, "open", "E1")).hasSize(1));

        events.person(person.until(today().minusDays(1)));
        eventually(() -> assertThat(alerts(organisation, "closed", "E1")).hasSize(1));
        events.person(person.until(null));
        eventually(() -> assertThat(alerts(organisation, "open", "E1")).hasSize(1));
    }
}
