package org.supervisionwatch.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;

/** Calendars that people subscribe to. */
@QuarkusTest
class SubscriptionTest extends ServiceTest {

    private static final String CASE_MANAGEMENT = "A.P.: case management due";

    private AnOrganisation org;

    @BeforeEach
    void anOrganisationWithATeam() {
        org = Mornings.live("t1");
    }

    @Test
    void aDueDateMovesWhenASessionIsLoggedAndKeepsItsIdentity() {
        APerson ada = ada();
        String url = madeForTheLead();
        Due before = seen(url);

        events.session(ASession.caseManagement(org, today()).attendedBy(ada));

        eventually(() -> assertThat(seen(url).on()).isAfter(before.on()));
        Due after = seen(url);
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.sequence()).isGreaterThan(before.sequence());
        assertThat(after.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void aDueDateThatLeaveTakesAwayIsCancelledAndComesBackWithIt() {
        APerson ada = ada();
        String url = madeForTheLead();
        Due before = seen(url);

        events.person(ada.away("long", today().minusDays(1), null));
        eventually(() -> assertThat(seen(url).status()).isEqualTo("CANCELLED"));
        Due gone = seen(url);
        events.person(ada.with("absences", List.of()));
        eventually(() -> assertThat(seen(url).sequence()).isGreaterThanOrEqualTo(gone.sequence()));

        assertThat(gone.uid()).isEqualTo(before.uid());
        assertThat(gone.sequence()).isGreaterThan(before.sequence());
    }

    @Test
    void nobodyIsNamedInFull() {
        ada();
        Response answer = given().get(madeForTheLead());

        answer.then().statusCode(200).contentType("text/calendar;charset=UTF-8");
        assertThat(answer.asString()).contains(CASE_MANAGEMENT).doesNotContain("Ada", "Priestley", "20117");
    }

    @Test
    void aLeadWhoLostTheTeamSeesNothingOfItAnyMore() {
        ada();
        String url = madeForTheLead();
        assertThat(calendar(url).getComponents()).isNotEmpty();

        events.organisation(org.teamWith("t1", "leads", List.of()));

        eventually(() -> assertThat(calendar(url).getComponents()).isEmpty());
    }

    @Test
    void aTeamThatIsNotLiveIsInNobodysCalendar() {
        ada();
        String url = madeForTheLead();

        events.organisation(org.team("t1", "rehearsal"));

        eventually(() -> assertThat(calendar(url).getComponents()).isEmpty());
    }

    @Test
    void aSupervisorSeesOnlyWhatSheSupervises() {
        ada();
        String sue = made(Map.of("for", "supervisor", "email", "Sue.Super@example.org"));

        assertThat(calendar(sue).<VEvent>getComponents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(CASE_MANAGEMENT);
    }

    @Test
    void theSameAddressInAnotherOrganisationSeesNothingOfThisOne() {
        ada();
        AnOrganisation other =
                AnOrganisation.monitoredFrom(today().minusDays(60)).team("t9", "live");
        Map<String, Object> sameLead = new LinkedHashMap<>(Map.of(
                "external",
                Map.of("name", "Lee", "email", org.leadEmail("t1")),
                "from",
                "2020-01-01",
                "deputy",
                false));
        events.organisation(other.teamWith("t9", "leads", List.of(sameLead)));
        Mornings.settle(other);

        String url = post(other, Map.of("for", "lead", "email", org.leadEmail("t1")))
                .statusCode(201)
                .extract()
                .path("url");

        assertThat(calendar(url).getComponents()).isEmpty();
    }

    @Test
    void aCalendarThatIsUnchangedIsNotSentAgain() {
        ada();
        String url = madeForTheLead();
        String tag = given().get(url).header("ETag");

        given().header("If-None-Match", tag).get(url).then().statusCode(304).header("ETag", tag);
        given().header("If-None-Match", "\"other\"").get(url).then().statusCode(200);
        given().head(url).then().statusCode(200);
    }

    @Test
    void theListTellsNoAddressAndARevokedCalendarLeadsNowhere() {
        ada();
        String url = madeForTheLead();
        String secret = url.substring(url.lastIndexOf('/') + 1, url.length() - ".ics".length());
        Response list = given().get(path(org));
        list.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].for", equalTo("lead"))
                .body("items[0].email", equalTo(org.leadEmail("t1")))
                .body("items[0].url", nullValue());
        assertThat(list.asString()).doesNotContain(secret);
        String id = list.path("items[0].id");

        given().delete(path(org) + "/" + id).then().statusCode(204);

        given().get(url).then().statusCode(404).contentType("application/problem+json");
        given().delete(path(org) + "/" + id).then().statusCode(404);
        given().get(path(org)).then().body("items", hasSize(0));
    }

    @Test
    void aCalendarCanBelongToSomebodyOfTheRoster() {
        ada();
        post(org, Map.of("for", "supervisor", "employeeNumber", "20117"))
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("employeeNumber", equalTo("20117"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'for': 'lead'}",
                "{'for': 'lead', 'email': 'x@example.org', 'employeeNumber': '1'}",
                "{'for': 'lead', 'email': 'nobody@example.org'}",
                "{'for': 'lead', 'employeeNumber': '99999'}",
                "{'email': 'x@example.org'}"
            })
    void aCalendarForNobodyIsRefused(String body) {
        given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(path(org))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors", hasSize(1));
    }

    @Test
    void anAddressThatNobodyHasAndAnOrganisationThatIsNotThereAreNotFound() {
        given().get("/calendars/" + "a".repeat(43) + ".ics").then().statusCode(404);
        given().get("/organisations/atlantis/calendars").then().statusCode(404);
    }

    /** A date in a calendar. */
    private record Due(String uid, int sequence, LocalDate on, String status) {}

    private APerson ada() {
        APerson ada = Mornings.inPost(org, "20117", "Ada Priestley", "t1")
                .working("2000-01-01", "mon", "tue", "wed", "thu", "fri");
        events.person(ada.with(
                "supervisors",
                List.of(Map.of(
                        "type",
                        "case_management",
                        "external",
                        Map.of("id", "s1", "name", "Sue Super", "email", "sue.super@example.org"),
                        "from",
                        "2020-01-01"))));
        events.session(ASession.caseManagement(org, today().minusDays(3)).attendedBy(ada));
        eventually(() -> assertThat(Mornings.sql()
                        .list(
                                "select 1 from due_date d join person_supervisor v using (person_id)"
                                        + " where person_id = ? and requirement = 'cm-weekly' and due_on > ?",
                                row -> true,
                                ada.id(),
                                today()))
                .isNotEmpty());
        return ada;
    }

    private String madeForTheLead() {
        return made(Map.of("for", "lead", "email", org.leadEmail("t1")));
    }

    private String made(Map<String, String> body) {
        return post(org, body).statusCode(201).extract().path("url");
    }

    private static ValidatableResponse post(AnOrganisation to, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post(path(to)).then();
    }

    private static String path(AnOrganisation of) {
        return "/organisations/" + of.code() + "/calendars";
    }

    private static Due seen(String url) {
        VEvent event = calendar(url).<VEvent>getComponents().stream()
                .filter(each -> each.getSummary().getValue().equals(CASE_MANAGEMENT))
                .findFirst()
                .orElseThrow();
        return new Due(
                event.getUid().orElseThrow().getValue(),
                event.getSequence().getSequenceNo(),
                LocalDate.from(
                        event.<LocalDate>getStartDate().map(DtStart::getDate).orElseThrow()),
                event.getStatus().getValue());
    }

    private static Calendar calendar(String url) {
        String text = given().get(url).then().statusCode(200).extract().asString();
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (Exception unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }
}
