package org.supervisionwatch.alerts.notification.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.supervisionwatch.alerts.testing.Subscribing.ada;
import static org.supervisionwatch.alerts.testing.Subscribing.madeForTheLead;
import static org.supervisionwatch.alerts.testing.Subscribing.path;
import static org.supervisionwatch.alerts.testing.Subscribing.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;

/** Who gets a calendar, and who can still read it. */
@QuarkusTest
class SubscriptionAccessTest extends ServiceTest {

    private AnOrganisation org;

    @BeforeEach
    void anOrganisationWithATeam() {
        org = Mornings.live("t1");
    }

    @Test
    void aCalendarThatIsUnchangedIsNotSentAgain() {
        ada(org, "t1");
        String url = madeForTheLead(org, "t1");
        String tag = given().get(url).header("ETag");

        given().header("If-None-Match", tag).get(url).then().statusCode(304).header("ETag", tag);
        given().header("If-None-Match", "\"other\"").get(url).then().statusCode(200);
        given().head(url).then().statusCode(200);
    }

    @Test
    void theListShowsNoAddressAndARevokedCalendarIsNotFound() {
        ada(org, "t1");
        String url = madeForTheLead(org, "t1");
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
    void aCalendarCanBelongToAPersonInTheRoster() {
        ada(org, "t1");
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
                "{'email': '%s'}"
            })
    void aCalendarForNobodyIsRefused(String body) {
        given().contentType(ContentType.JSON)
                .body(body.formatted(org.leadEmail("t1")).replace('\'', '"'))
                .post(path(org))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors", hasSize(1));
    }

    @Test
    void anUnknownCalendarAndAnUnknownOrganisationAreNotFound() {
        given().get("/calendars/" + "a".repeat(43) + ".ics").then().statusCode(404);
        given().get("/organisations/atlantis/calendars").then().statusCode(404);
    }
}
