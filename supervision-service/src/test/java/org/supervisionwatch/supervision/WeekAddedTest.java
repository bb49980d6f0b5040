package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.CAT;
import static org.supervisionwatch.supervision.Roster.SUE;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.supervision.Roster.Town;

/** The supervisor's week beside bookings: added sessions, reported sessions, links. */
@QuarkusTest
class WeekAddedTest extends TownCase {

    @Override
    Town town() {
        return Sues.people(roster);
    }

    @Test
    void aSessionWithOnePersonIsAdded() {
        WebPage card = week().with("add", "person:" + ANN + ":case_management").press("add");
        assertThat(api.count()).isZero();
        String key = card.value("added");

        card.with("minutes." + key + ".0", "50")
                .with("date." + key, today.minusDays(1).toString())
                .press("marked");

        api.get("")
                .body("items", hasSize(1))
                .body("items[0].form", is("individual"))
                .body("items[0].minutes", is(50))
                .body("items[0].date", is(today.minusDays(1).toString()))
                .body("items[0].supervisor.employeeNumber", is(SUE))
                .body("items[0].attendees.employeeNumber", contains(ANN));
        assertThat(card.press("marked").html()).contains("Saved: 1 session.");
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void aGroupIsAddedAsItLastMet() {
        String last = api.record(Body.group(today.minusDays(7))).id();
        WebPage card = week().with("add", "group:" + last).press("add");
        String key = card.value("added");
        assertThat(card.values("there." + key)).containsExactly(ANN, BEN, CAT);

        card.untick("there." + key, BEN).with("left." + key + "." + CAT, "30").press("marked");

        api.get("?from=" + today)
                .body("items", hasSize(1))
                .body("items[0].type", is((Object) null))
                .body("items[0].segments[0].type", is("clinical_skills"))
                .body("items[0].attendees.attended", contains(true, false, true))
                .body("items[0].attendees[2].minutes", is(30));
    }

    @Test
    void theAttendeesOfAnAddedGroupAreTicked() {
        WebPage card = week().with("add", "several").press("add");
        String key = card.value("added");
        assertThat(card.values("there." + key)).isEmpty();

        WebPage nobody = card.press("marked");
        assertThat(nobody.html()).contains("Who was there: must name at least one person");
        nobody.with("there." + key, ANN, BEN)
                .with("type." + key, "clinical_skills")
                .press("marked");

        api.get("").body("items[0].form", is("group")).body("items[0].attendees", hasSize(2));
    }

    @Test
    void aPossibleDuplicateIsSavedOnlyAfterItIsConfirmed() {
        api.record(Body.held(today));
        WebPage card = week().with("add", "person:" + ANN + ":case_management").press("add");
        String key = card.value("added");

        WebPage asked = card.press("marked");
        assertThat(asked.html()).contains("It is a different session: record it too");
        asked.with("another." + key, "yes").press("marked");
        assertThat(api.count()).isEqualTo(2);
    }

    @Test
    void anAddedSessionThatIsLeftOutIsNotSaved() {
        WebPage card = week().with("add", "person:" + ANN + ":case_management").press("add");

        WebPage left = card.with("outcome." + card.value("added"), "open");
        assertThat(left.press("add").values("added")).hasSize(2);
        assertThat(left.press("marked").values("added")).isEmpty();
        assertThat(api.count()).isZero();
    }

    @Test
    void aReportedSessionIsConfirmedOrWithdrawn() {
        asserted(ANN);
        asserted(BEN);
        WebPage page = week();
        assertThat(page.html()).contains("Did these happen?", "Reported by lead@example.org");
        Map<String, String> ids = Map.of(ANN, id(ANN), BEN, id(BEN));

        page.with("confirm." + ids.get(ANN), "yes")
                .with("confirm." + ids.get(BEN), "no")
                .press("marked");

        api.get("/" + ids.get(ANN)).body("status", is("held")).body("confirmed", is(true));
        api.get("/" + ids.get(BEN)).body("status", is("cancelled")).body("reasonCode", is("entered_in_error"));
        assertThat(week().html()).doesNotContain("Did these happen?");
    }

    @Test
    void savingAllAsBookedConfirmsNoReportedSession() {
        asserted(ANN);

        week().press("all");
        api.get("/" + id(ANN)).body("confirmed", is(false));
    }

    @Test
    void namesAreEscaped() {
        Sues.supervised(roster, api.town(), ANN, "Ann <script>alert('x')</script> \"&", "case_management");
        api.record(Body.booked(today));

        assertThat(week().html())
                .contains("Ann &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;&amp;")
                .doesNotContain("<script>alert");
    }

    @Test
    void aLinkOpensTheWeekAndSavesIt() {
        String booking = api.record(Body.booked(today)).id();
        Map<String, Object> sue = Map.of("personId", api.town().person(SUE).toString());

        WebPage.open("/week/" + Tokens.week(api.town(), sue, clock.instant()).token())
                .press("all");

        api.get("/" + booking).body("status", is("held"));
    }

    @Test
    void anExternalSupervisorHasAWeekByLink() {
        Map<String, Object> robin = Map.of("id", "x-1", "name", "Robin", "email", "robin@example.org");
        String booking = api.record(Body.booked(today).with("supervisor", Map.of("external", robin)))
                .id();
        Map<String, Object> claim = Map.of("external", Map.of("id", "x-1", "name", "Robin"));
        WebPage page = WebPage.open(
                "/week/" + Tokens.week(api.town(), claim, clock.instant()).token());
        assertThat(page.html()).contains("Robin: my week");

        page.press("all");
        api.get("/" + booking).body("status", is("held")).body("supervisor.external.email", is("robin@example.org"));
    }

    @Test
    void anInvalidLinkOpensNothing() {
        Map<String, Object> sue = Map.of("personId", api.town().person(SUE).toString());
        Map<String, Object> nobody = Map.of("personId", api.town().id().toString());
        Tokens old = Tokens.week(api.town(), sue, clock.instant().minusSeconds(90_000));
        Tokens forged =
                Tokens.week(api.town(), sue, clock.instant()).signedWith("another-key-that-is-long-enough-too!!");

        for (var path : List.of("/week/" + old.token(), "/week/" + forged.token(), "/week/rubbish")) {
            int status = path.endsWith(old.token()) ? 410 : 403;
            given().get(path).then().statusCode(status);
            given().formParam("save", "all").post(path).then().statusCode(status);
        }
        given().get("/week/" + Tokens.log(api.town(), clock.instant()).token())
                .then()
                .statusCode(403);
        given().get("/week/" + Tokens.week(api.town(), nobody, clock.instant()).token())
                .then()
                .statusCode(404);
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("save", "all")
                .post(Sues.week(api.town()))
                .then()
                .statusCode(403);
    }

    private void asserted(String number) {
        Tokens link = Tokens.log(api.town(), clock.instant())
                .with("person", api.town().person(number).toString());
        WebPage.open("/log/" + link.token()).send().then().statusCode(200);
    }

    private String id(String number) {
        return api.get("?employeeNumber=" + number).extract().path("items[0].id");
    }

    private WebPage week() {
        return WebPage.open(Sues.week(api.town()));
    }
}
