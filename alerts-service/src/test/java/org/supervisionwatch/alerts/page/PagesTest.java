package org.supervisionwatch.alerts.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Watching;

/** The pages and the list of alerts over HTTP. */
@QuarkusTest
class PagesTest extends ServiceTest {

    @Test
    void theStatusPageShowsEachTeamWorstFirstAndNamesWhoIsNotWatched() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        events.person(APerson.in(north, "E2", "Bo Unknown").period("A1", null, "river", today().minusDays(50), null));
        eventually(() -> assertThat(Watching.standings(north).getInt("people.notWatched"))
                .isOne());

        String page = page("/?organisation=" + north.code());
        assertThat(page)
                .contains("<html lang=\"en-GB\">", "Team river", "Ann Part", "Below the guideline")
                .contains(
                        "1 of 2 people checked, 1 not watched, 0 unknown",
                        "Bo Unknown</a>: Not watched: role not known")
                .contains("/organisations/" + north.code() + "/people/E1");
    }

    @Test
    void thePageAndTheApiPutPeopleInTheSameOrder() {
        AnOrganisation north = live("river");
        LocalDate start = today().minusDays(50);
        APerson working = APerson.in(north, "E1", "Ann Working").pwp("river", start);
        APerson away = APerson.in(north, "E2", "Bo Away").pwp("river", start).away("long", today(), null);
        APerson late = APerson.in(north, "E3", "Cy Late").pwp("river", start);
        Stream.of(working, away, late).forEach(events::person);
        events.session(ASession.caseManagement(north, today()).attendedBy(working, away));
        events.session(ASession.clinicalSkills(north, today()).attendedBy(working, away));
        eventually(() -> {
            assertThat(Watching.state(north, working, "cs-fortnightly")).isEqualTo("ON_TRACK");
            assertThat(Watching.state(north, away, "cs-fortnightly")).isEqualTo("PAUSED");
            assertThat(Watching.state(north, late, "cm-weekly")).isEqualTo("BELOW_GUIDELINE");
        });

        JsonPath listed = Watching.standings(north);
        String fortnightly = "standings.findAll { it.requirement == 'cs-fortnightly' }.employeeNumber";
        assertThat(listed.getList(fortnightly, String.class)).containsExactly("E3", "E2", "E1");
        Map<String, String> names = Map.of("E1", "Ann Working", "E2", "Bo Away", "E3", "Cy Late");
        assertThat(page("/?organisation=" + north.code()))
                .containsSubsequence(listed.getList("standings.employeeNumber", String.class).stream()
                        .distinct()
                        .map(names::get)
                        .toList());
    }

    @Test
    void twoTeamsOfOneNameAreTwoTeamsOnThePage() {
        AnOrganisation north = live("river", "hill");
        events.organisation(north.teamWith("river", "name", "Adults")
                .teamWith("hill", "name", "Adults")
                .team("hill", "off"));
        events.person(APerson.in(north, "E1", "Ann Part").pwp("river", today()));
        events.person(APerson.in(north, "E2", "Bo Hill").pwp("hill", today()));
        eventually(() -> assertThat(Watching.checked(north)).isEqualTo(2));

        eventually(() -> assertThat(page("/?organisation=" + north.code()).split("\">Adults</h2>"))
                .as("what stands before, in and after the two sections")
                .satisfiesExactlyInAnyOrder(
                        before -> assertThat(before).doesNotContain("Ann Part", "Bo Hill"),
                        live -> assertThat(live).contains("Live: ", "Ann Part").doesNotContain("Bo Hill"),
                        off -> assertThat(off).contains("Off: ", "Bo Hill").doesNotContain("Ann Part")));
    }

    @Test
    void aPersonsPageShowsTheWorking() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann <b>Part</b>", "river");
        assertThat(page("/organisations/" + north.code() + "/people/E1"))
                .contains("Ann &lt;b&gt;Part&lt;/b&gt;", "Case management (individual), every week", "<h3>Why</h3>")
                .contains("The last session that counts was on")
                .doesNotContain("<b>Part</b>");
        given().get("/organisations/" + north.code() + "/people/nobody").then().statusCode(404);
    }

    @Test
    void withoutAnOrganisationThePageListsAllOfThem() {
        AnOrganisation north = live("river");
        live("hill");
        assertThat(page("/")).contains("/?organisation=" + north.code());
        given().head("/").then().statusCode(200);
        given().get("/?organisation=nowhere").then().statusCode(404);
    }

    @Test
    void alertsAreListedByStateAndTeamWithTheNumberOfMails() {
        AnOrganisation north = live("river", "hill");
        below(north, "E1", "Ann Part", "river");
        below(north, "E2", "Cy Hill", "hill");
        settle(north);
        String alerts = "/organisations/" + north.code() + "/alerts";
        given().get(alerts + "?state=open&team=hill")
                .then()
                .statusCode(200)
                .body("items.employeeNumber", equalTo(List.of("E2")))
                .body("items[0].state", equalTo("BELOW_GUIDELINE"))
                .body("items[0].mails", equalTo(0))
                .body("items[0].openedOn", equalTo(today().toString()));
        String next = given().get(alerts + "?state=open&limit=1")
                .then()
                .statusCode(200)
                .body("items.employeeNumber", equalTo(List.of("E2")))
                .extract()
                .path("next");
        given().get(next).then().statusCode(200).body("items.employeeNumber", hasItem("E1"));
        given().get(alerts + "?state=somehow").then().statusCode(422).body("errors.pointer", hasItem("state"));
        given().get(alerts + "?team=nowhere").then().statusCode(404);
    }

    @Test
    void theMetricsThatOpsNeedAreExposed() {
        eventually(() -> given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("watch_alerts_open "))
                .body(containsString("watch_mail_queue{state=\"queued\"}"))
                .body(containsString("watch_mail_oldest_unsent_age_seconds "))
                .body(containsString("watch_run_late_seconds "))
                .body(containsString("watch_mails_total{outcome=\"accepted\"}")));
    }

    private static String page(String path) {
        return given().accept(ContentType.HTML)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .extract()
                .asString();
    }
}
