package org.supervisionwatch.alerts.guideline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Watching;
import org.supervisionwatch.chassis.sql.Sql;

/** Overrides of bank holidays. */
@QuarkusTest
class CalendarTest extends ServiceTest {

    private static final String OVERRIDES = "/calendars/northern-ireland/overrides/";

    private final CatalogueCache packs;
    private final Sql sql;

    @Inject
    CalendarTest(CatalogueCache packs, Sql sql) {
        this.packs = packs;
        this.sql = sql;
    }

    @Test
    void anAddedDayMovesDueDatesUnderItsCalendar() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson person = everyDayAtWork(org);
        eventually(() -> assertThat(field(org, person, "cm-weekly", "anchor"))
                .isEqualTo(today().minusDays(2).toString()));
        moveToNorthernIreland(org);
        eventually(() -> assertThat(versionOf(org, person)).isEqualTo("2026.2+overlay.1"));
        LocalDate due = due(org, person);

        put(due, "added").statusCode(200).body("kind", is("added")).body("by", is("The Palace"));
        eventually(() -> assertThat(due(org, person)).isAfter(due));
        given().get("/calendars/northern-ireland?year=" + due.getYear())
                .then()
                .body("holidays", hasItem(due.toString()))
                .body("overrides.date", hasItem(due.toString()));
        given().get("/calendars/england-and-wales?year=" + due.getYear())
                .then()
                .body("overrides.date", not(hasItem(due.toString())));

        given().delete(OVERRIDES + due).then().statusCode(200);
        eventually(() -> assertThat(due(org, person)).isEqualTo(due));
        given().get(OVERRIDES + due).then().statusCode(404);
    }

    private APerson everyDayAtWork(AnOrganisation org) {
        APerson person = APerson.in(org, "E1", "Nia Northern")
                .working("2000-01-01", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
                .pwp("t1", today().minusYears(1));
        events.organisation(org);
        events.person(person);
        events.session(ASession.caseManagement(org, today().minusDays(2)).attendedBy(person));
        return person;
    }

    private static void moveToNorthernIreland(AnOrganisation org) {
        given().contentType(ContentType.JSON)
                .body(
                        "{\"changes\": {\"calendar\": \"northern-ireland\"}, \"by\": \"Clio\", \"why\": \"We are there\"}")
                .put("/organisations/" + org.code() + "/guidelines/nhs-tt-pwp/overlay")
                .then()
                .statusCode(201);
    }

    private static String versionOf(AnOrganisation org, APerson person) {
        return Watching.person(org, person.employeeNumber()).getString("standings[0].packVersion");
    }

    @Test
    void aDayOfTheLibraryCanBeRemoved() {
        LocalDate patrick = LocalDate.of(2031, 3, 17);
        put(patrick, "removed").statusCode(200);
        given().get("/calendars/northern-ireland?year=2031")
                .then()
                .statusCode(200)
                .body("holidays", not(hasItem("2031-03-17")));
        given().delete(OVERRIDES + patrick).then().statusCode(200);
        given().get("/calendars/northern-ireland?year=2031").then().body("holidays", hasItem("2031-03-17"));
    }

    @Test
    void aLaterDecisionAboutADayTakesThePlaceOfTheEarlierOneAndIsAnsweredAsItIsStored() {
        LocalDate day = LocalDate.of(2032, 6, 7);
        put(day, "removed").statusCode(200);
        String at = put(day, "added").statusCode(200).extract().path("at");

        given().get(OVERRIDES + day).then().body("kind", is("added")).body("at", is(at));
        given().get("/calendars/northern-ireland?year=2032")
                .then()
                .body("holidays", hasItem(day.toString()))
                .body("overrides.findAll { it.date == '" + day + "' }.kind", contains("added"));
    }

    @Test
    void invalidOverridesAreRefused() {
        given().get("/calendars/atlantis").then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{\"kind\": \"added\", \"why\": \"?\", \"by\": \"?\"}")
                .put("/calendars/none/overrides/2030-06-03")
                .then()
                .statusCode(409);
        given().contentType(ContentType.JSON)
                .body("{\"kind\": \"moved\", \"why\": \"?\", \"by\": \"?\"}")
                .put(OVERRIDES + "2030-06-03")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kind"));
        given().contentType(ContentType.JSON)
                .body("{\"kind\": \"added\"}")
                .put(OVERRIDES + "2030-06-03")
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", contains("/by", "/why"));
        given().delete(OVERRIDES + "2030-06-03").then().statusCode(404);
    }

    @Test
    void aChangeByAnotherReplicaIsNoticedByTheRevision() {
        LocalDate day = LocalDate.of(2033, 6, 2);
        long before = packs.fresh().revision();
        sql.of("""
                insert into calendar_override (calendar, day, is_off, why, set_by, set_at)
                values ('scotland', :day, true, 'reported elsewhere', 'another replica', now())
                """).with("day", day).run();
        assertThat(packs.fresh().calendars().named("scotland").orElseThrow().contains(day))
                .isFalse();

        sql.of("update shelf_revision set revision = revision + 1").run();

        assertThat(packs.fresh().revision()).isGreaterThan(before);
        assertThat(packs.current().calendars().named("scotland").orElseThrow().contains(day))
                .isTrue();
    }

    private static ValidatableResponse put(LocalDate day, String kind) {
        return given().contentType(ContentType.JSON)
                .body("{\"kind\": \"%s\", \"why\": \"A proclamation\", \"by\": \"The Palace\"}".formatted(kind))
                .put(OVERRIDES + day)
                .then();
    }

    private static LocalDate due(AnOrganisation org, APerson person) {
        String due = field(org, person, "cm-weekly", "due");
        return due.equals("none") ? LocalDate.MIN : LocalDate.parse(due);
    }
}
