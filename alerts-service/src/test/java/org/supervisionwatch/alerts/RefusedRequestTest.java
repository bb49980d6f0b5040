package org.supervisionwatch.alerts;

import static io.restassured.RestAssured.given;
import static io.restassured.http.Method.DELETE;
import static io.restassured.http.Method.POST;
import static io.restassured.http.Method.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Asking.alert;
import static org.supervisionwatch.alerts.testing.Asking.booked;
import static org.supervisionwatch.alerts.testing.Asking.path;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.RefusedBodies.QUESTION;
import static org.supervisionwatch.alerts.testing.RefusedBodies.answer;
import static org.supervisionwatch.alerts.testing.RefusedBodies.faults;
import static org.supervisionwatch.alerts.testing.RefusedBodies.json;
import static org.supervisionwatch.alerts.testing.RefusedBodies.refused;
import static org.supervisionwatch.alerts.testing.RefusedBodies.send;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.now;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.brake.HeldChangeResource.ChangeDecisionRequest;
import org.supervisionwatch.alerts.episode.AlertActionResource.AcknowledgementRequest;
import org.supervisionwatch.alerts.episode.AlertActionResource.HoldRequest;
import org.supervisionwatch.alerts.freshness.DataGapResource.AcceptanceRequest;
import org.supervisionwatch.alerts.guideline.CalendarResource.DayRequest;
import org.supervisionwatch.alerts.guideline.DraftResource.DraftAcknowledgementRequest;
import org.supervisionwatch.alerts.guideline.OverlayResource.OverlayRequest;
import org.supervisionwatch.alerts.guideline.catalogue.AnyCatalogue;
import org.supervisionwatch.alerts.notification.calendar.SubscriptionResource.CalendarRequest;
import org.supervisionwatch.alerts.notification.schedule.ScheduleResource.ScheduleRequest;
import org.supervisionwatch.alerts.notification.teams.WebhookResource.WebhookRequest;
import org.supervisionwatch.alerts.standing.adhoc.AdHocEvaluationRequest;
import org.supervisionwatch.alerts.standing.adhoc.AdHocEvaluationRequest.EvaluationBatchRequest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.whatif.report.WhatIfStory;
import org.supervisionwatch.alerts.whatif.request.WhatIfRequest;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.local.testing.PlantedFaults;
import org.supervisionwatch.local.testing.TableContents;

/** An answer to an invalid body or form names all of its faults, each once, and leaves the database as it was. */
@QuarkusTest
class RefusedRequestTest extends ServiceTest {

    private final QuickTicks ticks;
    private final Sql sql;
    private final Random random = new Random(20261130);

    private AnOrganisation north;
    private String organisation;
    private String acknowledgement;
    private String hold;
    private String overlay;
    private ASession booking;

    @Inject
    RefusedRequestTest(QuickTicks ticks, Sql sql) {
        this.ticks = ticks;
        this.sql = sql;
    }

    @BeforeEach
    void somebodyIsBelowAndASessionIsBooked() {
        north = live("river");
        organisation = "/organisations/" + north.code();
        overlay = organisation + "/guidelines/nhs-tt-pwp/overlay";
        APerson ann = below(north, "E1", "Ann Part", "river");
        String alert = path(north, alert(north));
        acknowledgement = alert + "/acknowledgement";
        hold = alert + "/hold";
        booking = booked(ASession.caseManagement(north, today().plusDays(9)), ann);
        events.session(booking);
        eventually(() -> assertThat(sql.of("select count(*) from session where organisation_id = :organisation")
                        .with("organisation", north.id())
                        .only(Integer.class))
                .isEqualTo(3));
    }

    @Test
    void everyPlantedFaultIsNamedOnceAndNothingElse() {
        changeNothing(() -> {
            plantInRequestsAboutAnAlert();
            plantInSettingsOfATeam();
            plantInDecisionsOnAGuideline();
            plantInQuestions();
        });
    }

    private void plantInRequestsAboutAnAlert() {
        LocalDate day = today();
        plant(PUT, acknowledgement, AcknowledgementRequest.class, """
                {'by': 'Lee', 'reason': 'session_arranged', 'until': '%s'}""".formatted(day));
        plant(PUT, hold, HoldRequest.class, """
                {'because': 'exemption', 'by': 'Lee', 'until': '%s'}""".formatted(day));
        plant(PUT, hold, HoldRequest.class, """
                {'because': 'booking', 'by': 'Lee', 'session': '%s'}""".formatted(booking.id()));
        plant(POST, "/ops/grey/" + UUID.randomUUID() + "/acceptance", AcceptanceRequest.class, """
                {'by': 'Sam', 'why': 'A strike'}""");
        String held = organisation + "/held-changes/" + UUID.randomUUID();
        plant(POST, held + "/rejection", ChangeDecisionRequest.class, """
                {'by': 'Hanna', 'note': 'A mistake'}""");
    }

    private void plantInSettingsOfATeam() {
        plant(PUT, organisation + "/teams/river/webhook", WebhookRequest.class, """
                {'url': 'http://127.0.0.1/hook'}""");
        plant(PUT, organisation + "/teams/river/schedule", ScheduleRequest.class, """
                {'sentence': 'Mondays 07:30'}""");
        plant(POST, organisation + "/calendars", CalendarRequest.class, """
                {'for': 'lead', 'email': '%s'}""".formatted(north.leadEmail("river")));
        plant(POST, organisation + "/calendars", CalendarRequest.class, """
                {'for': 'supervisor', 'employeeNumber': 'E1'}""");
    }

    private void plantInDecisionsOnAGuideline() {
        plant(PUT, overlay, OverlayRequest.class, """
                {'changes': {'status': 'signed-off'}, 'by': 'Clio', 'why': 'It is ours'}""");
        plant(PUT, organisation + "/guidelines/nhs-tt-pwp/acknowledgement", DraftAcknowledgementRequest.class, """
                {'acknowledgeDraft': true, 'by': 'Clio'}""");
        plant(PUT, "/calendars/northern-ireland/overrides/2031-03-17", DayRequest.class, """
                {'kind': 'removed', 'why': 'Nobody is off', 'by': 'Clio'}""");
    }

    private void plantInQuestions() {
        LocalDate day = today();
        plant(POST, "/evaluations", AdHocEvaluationRequest.class, QUESTION);
        plant(POST, "/evaluations", EvaluationBatchRequest.class, "{'evaluations': [" + QUESTION + "]}");
        plant(POST, organisation + "/what-if", WhatIfRequest.class, """
                {'pack': %s, 'from': '%s', 'to': '%s', 'liveOn': '%s'}""".formatted(
                        AnyCatalogue.document(WhatIfStory.weekly()), day.minusDays(30), day, day.plusDays(1)));
    }

    @Test
    void aFaultAgainstWhatIsStoredIsNamedBesideTheOthers() {
        String late = today().plusDays(93).toString();
        String calendars = organisation + "/calendars";
        String team = organisation + "/teams/river";
        changeNothing(() -> {
            refused(PUT, acknowledgement, "{'reason': 'session_arranged', 'until': '" + late + "'}", "/by", "/until");
            refused(PUT, hold, "{'because': 'exemption', 'by': 7, 'until': '" + late + "'}", "/by", "/until");
            refused(PUT, hold, "{'because': 'booking', 'session': '" + UUID.randomUUID() + "'}", "/by", "/session");
            refused(PUT, team + "/webhook", "{'url': 'https://evil.example', 'uri': 'x'}", "/url", "/uri");
            refused(PUT, team + "/schedule", "{'sentence': 'at times', 'days': 7}", "/sentence", "/days");
            refused(POST, calendars, "{'for': 'nobody', 'email': 'nobody@example.org'}", "/for", "/email");
            refused(POST, calendars, "{'employeeNumber': 'E404'}", "/for", "/employeeNumber");
            refused(PUT, overlay, "{'changes': {'title': 'Ours'}, 'by': ''}", "/changes/title", "/by", "/why");
            refused(PUT, overlay, "{'changes': {'calendar': 'x'}, 'why': 'y'}", "/changes/calendar", "/by");
            refused(PUT, overlay, "{'changes': [], 'by': 'Clio'}", "/changes", "/why");
        });
    }

    @Test
    void everyFaultOfTheFormIsNamedOnceAndNothingElse() {
        String day = today().toString();
        String late = today().plusDays(29).toString();
        changeNothing(() -> {
            for (String by : List.of("Lee", " ", "")) {
                for (String reason : List.of("session_arranged", "no_reason", "")) {
                    for (String until : List.of(day, late, "tomorrow", "")) {
                        refuseForm(
                                Map.of("by", by, "reason", reason, "until", until),
                                Map.of("by", "Lee", "reason", "session_arranged", "until", day));
                    }
                }
            }
        });
    }

    private void refuseForm(Map<String, String> form, Map<String, String> valid) {
        List<String> wrong = form.keySet().stream()
                .filter(field -> !valid.get(field).equals(form.get(field)))
                .map(field -> "/" + field)
                .toList();
        if (!wrong.isEmpty()) {
            faults(given().contentType(ContentType.URLENC)
                            .formParams(form)
                            .post(acknowledgement)
                            .then())
                    .as("%s", form)
                    .containsExactlyInAnyOrderElementsOf(wrong);
        }
    }

    @Test
    void whatIsRefusedForAnotherReasonChangesNothingEither() {
        String taken = "{'by': 'Lee', 'reason': 'session_arranged', 'until': '" + today() + "'}";
        String decided = "{'changes': {'status': 'signed-off'}, 'by': 'Clio', 'why': 'It is ours'}";
        String unknown = UUID.randomUUID().toString();
        changeNothing(() -> {
            List.of("", taken + "}")
                    .forEach(body -> answer(PUT, acknowledgement, body).statusCode(400));
            answer(PUT, path(north, unknown) + "/acknowledgement", taken).statusCode(404);
            answer(POST, "/ops/grey/" + unknown + "/acceptance", "{'by': 'Sam', 'why': 'A strike'}")
                    .statusCode(404);
            answer(PUT, organisation + "/teams/moor/schedule", "{'sentence': 'Mondays 08:00'}")
                    .statusCode(404);
            answer(PUT, overlay.replace("pwp", "none"), decided).statusCode(404);
            answer(DELETE, overlay, "").statusCode(422);
            given().header("If-Match", "\"7\"")
                    .delete(overlay + "?by=Clio&why=trial")
                    .then()
                    .statusCode(412);
            answer(PUT, "/calendars/none/overrides/2031-03-17", "{'kind': 'added', 'why': 'Off', 'by': 'Clio'}")
                    .statusCode(409);
            answer(POST, "/ops/runs/" + unknown + "/release", "").statusCode(404);
            answer(DELETE, organisation + "/calendars/" + unknown, "").statusCode(404);
        });
    }

    private void plant(Method method, String path, Class<? extends Record> type, String valid) {
        PlantedFaults.manyIn(json(valid), type, random)
                .limit(20)
                .forEach(planted -> faults(send(method, path, planted.body()))
                        .as("%s %s", type.getSimpleName(), planted.body())
                        .containsExactlyInAnyOrderElementsOf(planted.pointers()));
    }

    /** While no timer runs, and after everything that is due has been done. */
    private void changeNothing(Runnable requests) {
        String due = "select count(*) from person_wake where wake_at <= :now";
        eventually(() ->
                assertThat(sql.of(due).with("now", now()).only(Integer.class)).isZero());
        ticks.whileHalted(() -> {
            List<String> before = contents();
            requests.run();
            assertThat(contents()).isEqualTo(before);
        });
    }

    private List<String> contents() {
        return TableContents.of(query -> sql.of(query).list(String.class));
    }
}
