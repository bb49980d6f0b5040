package org.supervisionwatch.alerts.episode;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.alerts.testing.Asking.acknowledge;
import static org.supervisionwatch.alerts.testing.Asking.alert;
import static org.supervisionwatch.alerts.testing.Asking.booked;
import static org.supervisionwatch.alerts.testing.Asking.hold;
import static org.supervisionwatch.alerts.testing.Asking.path;
import static org.supervisionwatch.alerts.testing.Asking.show;
import static org.supervisionwatch.alerts.testing.Asking.takeBack;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.sql;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;

/** Holds of an alert: how they begin and end, and what the history shows of them. */
@QuarkusTest
class HoldActionTest extends ServiceTest {

    @Test
    void aSessionRecordedByMistakeAndWithdrawnLeavesTheAlertAsItWas() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        nextMorning(north);
        String alert = alert(north);
        int mails = mailbox(north).size();
        LocalDate until = today().plusDays(20);
        acknowledge(north, alert, Map.of("by", "Lee", "reason", "session_arranged", "until", until.toString()));
        ASession wrong = ASession.caseManagement(north, today());
        events.session(wrong.attendedBy(ann));
        eventually(
                () -> show(north, alert).body("cause", equalTo("session_held")).body("acknowledgement", nullValue()));

        events.session(wrong.withdrawn(today()));
        eventually(() -> show(north, alert)
                .body("cause", nullValue())
                .body("acknowledgement.by", equalTo("Lee"))
                .body("history.transition", hasItem("reopened")));
        nextMorning(north);
        assertThat(mailbox(north)).as("nobody is mailed about it").hasSize(mails);
    }

    @Test
    void theHistoryShowsWhoRequestedAnExemptionAndThatItWasWithdrawn() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        String alert = alert(north);
        String until = today().plusDays(5).toString();
        hold(north, alert, Map.of("because", "exemption", "by", "Lee <Lead>", "until", until))
                .statusCode(200)
                .body("hold.because", equalTo("exemption"))
                .body("hold.until", equalTo(until))
                .body("history.find { it.transition == 'hold_asked' }.by", equalTo("Lee <Lead>"));

        takeBack(north, alert, "hold")
                .statusCode(200)
                .body("hold", nullValue())
                .body("history.find { it.transition == 'hold_taken_back' }.reason", equalTo("exemption"))
                .body("history.findAll { it.transition == 'released' }.reason", contains("taken_back"));
        given().accept(ContentType.HTML)
                .get(path(north, alert))
                .then()
                .body(containsString("Put on hold: exempt, by Lee &lt;Lead&gt;"));
        takeBack(north, alert, "hold")
                .statusCode(200)
                .body("history.findAll { it.transition == 'hold_taken_back' }.size()", equalTo(1));
    }

    @Test
    void aWithdrawnHoldForABookingIsNotShownAsPast() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        String alert = alert(north);
        waitFor(north, alert, published(booked(ASession.caseManagement(north, today().plusDays(9)), ann)));

        takeBack(north, alert, "hold")
                .statusCode(200)
                .body("hold", nullValue())
                .body("history.find { it.transition == 'hold_taken_back' }.reason", equalTo("booking"))
                .body("history.reason", not(hasItem("booking_past")));
    }

    @Test
    void theHistoryShowsWhoAcknowledgedAnAlertAndThatItWasWithdrawn() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        String alert = alert(north);
        acknowledge(north, alert, Map.of("by", "Lee", "reason", "session_arranged", "until", today().toString()))
                .body("history.find { it.transition == 'acknowledged' }.by", equalTo("Lee"));

        takeBack(north, alert, "acknowledgement")
                .statusCode(200)
                .body("acknowledgement", nullValue())
                .body(
                        "history.find { it.transition == 'acknowledgement_taken_back' }.reason",
                        equalTo("session_arranged"));
    }

    @Test
    void aSessionThatWouldNotCountIsNoReasonForAHold() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        String alert = alert(north);
        UUID other = published(booked(ASession.clinicalSkills(north, today().plusDays(9)), ann));

        eventually(() -> hold(north, alert, Map.of("because", "booking", "by", "Lee", "session", other.toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/session"))
                .body("errors[0].message", containsString("would count")));
    }

    @Test
    void aHoldEndsWhenThePersonIsTakenOffTheBooking() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        String alert = alert(north);
        UUID session = published(booked(ASession.caseManagement(north, today().plusDays(9)), ann));
        waitFor(north, alert, session);

        APerson bo = below(north, "E2", "Bo Part", "river");
        published(
                booked(ASession.caseManagement(north, today().plusDays(9)), bo).with("id", session));
        nextMorning(north);

        show(north, alert).body("hold", nullValue()).body("history.reason", hasItem("booking_cancelled"));
        assertThat(sql().of("select 1 from episode_hold where session_id = :session")
                        .with("session", session)
                        .list(Integer.class))
                .isEmpty();
    }

    @Test
    void nobodyIsEscalatedWhileTheirNewestEventCannotBeRead() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        String alert = alert(north);
        events.person(ann.with("name", "Ann\u0000Part"));
        eventually(() -> assertThat(state(north, ann, "cm-weekly")).isEqualTo("UNKNOWN"));
        for (int mornings = 0; mornings < 7; mornings++) {
            nextMorning(north);
        }
        show(north, alert).body("hold.because", equalTo("not_known")).body("level", equalTo("below"));

        events.person(ann.with("name", "Ann Part"));
        eventually(() -> assertThat(state(north, ann, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
        nextMorning(north);
        show(north, alert)
                .body("hold", nullValue())
                .body("level", equalTo("below"))
                .body("history.reason", hasItem("known_again"));
    }

    private UUID published(ASession session) {
        events.session(session);
        return session.id();
    }

    private static void waitFor(AnOrganisation organisation, String alert, UUID session) {
        eventually(() -> hold(
                        organisation, alert, Map.of("because", "booking", "by", "Lee", "session", session.toString()))
                .statusCode(200)
                .body("hold.because", equalTo("booking")));
    }
}
