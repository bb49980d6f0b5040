package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.SUE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Recording a session by a link in a mail. */
@QuarkusTest
class LogTest extends TownCase {

    Tokens link;

    @BeforeEach
    void aLink() {
        link = Tokens.log(api.town(), clock.instant());
    }

    @Test
    void thePageShowsWhatWillBeRecordedAndWhoReportsIt() {
        WebPage page = WebPage.open("/log/" + link.token());

        assertThat(page.html())
                .contains("A.A.", "Case management, individual", "Person 20001", "lead@example.org")
                .contains("max=\"" + today + "\"");
        assertThat(page.value("date")).isEqualTo(today.toString());
        assertThat(page.value("minutes")).isEqualTo("60");
    }

    @Test
    void aReportedSessionIsHeldAndUnconfirmed() {
        WebPage.open("/log/" + link.token())
                .with("date", today.minusDays(2).toString())
                .with("minutes", "45")
                .send()
                .then()
                .statusCode(200)
                .body(containsString("Session recorded"));

        api.get("")
                .body("items", hasSize(1))
                .body("items[0].status", is("held"))
                .body("items[0].date", is(today.minusDays(2).toString()))
                .body("items[0].minutes", is(45))
                .body("items[0].attendees[0].employeeNumber", is(ANN))
                .body("items[0].asserted.by", is("lead@example.org"))
                .body("items[0].asserted.episodeId", is("0199b000-0000-7000-8000-000000000001"))
                .body("items[0].confirmed", is(false));
    }

    @Test
    @DisplayName("Lesson 17: Looking at a link changes nothing")
    void aMailScannerThatOpensTheLinkChangesNothing() {
        for (int i = 0; i < 3; i++) {
            given().get("/log/" + link.token()).then().statusCode(200).header("Cache-Control", "no-store");
            given().head("/log/" + link.token()).then().statusCode(200);
        }
        assertThat(api.count()).isZero();
        WebPage.open("/log/" + link.token()).send().then().statusCode(200);
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void whatIsDoubtfulAboutWhatWasRecordedIsShownWithIt() {
        roster.publish(api.town(), SUE, "Sue Sharma", """
                "assignments": [{"from": "2020-01-01", "to": "%s"}]
                """.formatted(today.minusDays(1)));
        roster.awaitName(api.town(), SUE, "Sue Sharma");

        WebPage.open("/log/" + link.token())
                .send()
                .then()
                .statusCode(200)
                .body(containsString("Session recorded"))
                .body(containsString("Sue Sharma is not in post on"));
    }

    @Test
    void aLinkWorksOnce() {
        WebPage page = WebPage.open("/log/" + link.token()).with("minutes", "45");
        page.send().then().statusCode(200);

        page.with("minutes", "90").send().then().statusCode(200).body(containsString("45 min"));
        page.with("minutes", "nine").send().then().statusCode(200).body(containsString("45 min"));
        given().get("/log/" + link.token()).then().statusCode(200).body(containsString("Session recorded"));
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void ofTenConcurrentSubmissionsOneRecords() throws Exception {
        WebPage page = WebPage.open("/log/" + link.token());
        try (ExecutorService callers = Executors.newFixedThreadPool(10)) {
            Callable<Integer> sending = () -> page.send().statusCode();
            assertThat(callers.invokeAll(
                            IntStream.range(0, 10).mapToObj(i -> sending).toList()))
                    .allSatisfy(answer -> assertThat(answer.resultNow()).isEqualTo(200));
        }
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void invalidInputIsShownAgainWithItsFaults() {
        String tomorrow = today.plusDays(1).toString();
        WebPage.open("/log/" + link.token())
                .with("date", tomorrow)
                .with("minutes", "nine")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("The date: is in the future"))
                .body(containsString("Minutes: must be between"))
                .body(containsString("value=\"" + tomorrow + "\""))
                .body(containsString("value=\"nine\""));
        assertThat(api.count()).isZero();
    }

    @Test
    void aSessionThatIsRecordedAlreadyIsNotRecordedTwice() {
        api.record(Body.held(today));

        WebPage.open("/log/" + link.token()).send().then().statusCode(422).body(containsString("is recorded already"));
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void aReportIsTheOutcomeOfAMatchingBooking() {
        String booked = api.record(Body.booked(today.minusDays(1)).with("time", "14:00"))
                .id();

        WebPage.open("/log/" + link.token())
                .with("date", today.minusDays(1).toString())
                .send()
                .then()
                .statusCode(200)
                .body(containsString("Session recorded"));

        api.get("")
                .body("items", hasSize(1))
                .body("items[0].id", is(booked))
                .body("items[0].status", is("held"))
                .body("items[0].time", is("14:00"))
                .body("items[0].asserted.by", is("lead@example.org"))
                .body("items[0].confirmed", is(false));
    }

    @Test
    void aReportAboutOnePersonIsNotTheOutcomeOfAGroupBooking() {
        api.record(Body.booked(today.minusDays(1)).with("form", "group").withAttendees(ANN, Roster.BEN));

        WebPage.open("/log/" + link.token())
                .with("date", today.minusDays(1).toString())
                .send()
                .then()
                .statusCode(200);

        api.get("").body("items", hasSize(2)).body("items.status", containsInAnyOrder("booked", "held"));
    }

    @Test
    void minutesThatNoRequirementSetsAreNotPrefilled() {
        WebPage page = WebPage.open("/log/" + link.with("minutes", 1).token());

        assertThat(page.value("minutes")).isEmpty();
        page.send().then().statusCode(422).body(containsString("Minutes: must be between"));
    }

    @Test
    void thePageAsksForTheSupervisorIfTheMailDidNotKnow() {
        String path = "/log/" + link.without("supervisor").token();
        WebPage.open(path).send().then().statusCode(422).body(containsString("The supervisor: is required"));

        WebPage.open(path).with("supervisor", "Robin <Ashworth>").send().then().statusCode(200);
        api.get("").body("items[0].supervisor.external.name", is("Robin <Ashworth>"));
    }

    @Test
    void anExternalSupervisorHasTheRostersId() {
        link.with("supervisor", Map.of("external", Map.of("id", "x-1", "name", "Robin")));
        WebPage.open("/log/" + link.token()).send().then().statusCode(200);

        api.get("").body("items[0].supervisor.external.id", is("x-1"));
    }

    @Test
    void anInvalidLinkSaysSoAndNothingElse() {
        Map<String, Integer> answers = Map.of(
                link.token() + "x",
                403,
                Tokens.log(clock.instant().minusSeconds(90_000)).token(),
                410,
                Tokens.week(api.town(), Map.of(), clock.instant()).token(),
                403,
                Tokens.log(clock.instant()).token(),
                404);

        answers.forEach((token, status) -> {
            for (var answer : List.of(
                    given().get("/log/" + token),
                    given().contentType("application/x-www-form-urlencoded").post("/log/" + token))) {
                answer.then().statusCode(status).contentType(ContentType.HTML).body(containsString("<h1>"));
                assertThat(answer.asString()).doesNotContain("jose4j", "Exception", "signature");
            }
        });
        assertThat(api.count()).isZero();
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("date", today.toString())
                .formParam("minutes", "60")
                .post("/log/" + link.token())
                .then()
                .statusCode(403);
        assertThat(api.count()).isZero();
    }
}
