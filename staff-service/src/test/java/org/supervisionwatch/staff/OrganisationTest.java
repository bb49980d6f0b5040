package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OrganisationTest {

    @Inject
    Clock clock;

    @Test
    void anOrganisationCreatedWithOnlyANameHasDefaults() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));

        Api.organisation()
                .get("")
                .statusCode(200)
                .body("name", equalTo("North River"))
                .body("zone", equalTo("Europe/London"))
                .body("calendar", equalTo("england-and-wales"))
                .body("mailAt", equalTo("08:00"))
                .body("namesInMail", equalTo("full"))
                .body("monitoredFrom", equalTo(today.toString()))
                .body("clinicalLead", nullValue());
    }

    @Test
    void aKeyLeftOutLeavesTheValueAndNullClearsIt() {
        Api api = Api.organisation();
        api.put("", "{'opsEmail': 'ops@northriver.example', 'fallbackEmail': 'office@northriver.example'}")
                .statusCode(200)
                .body("name", equalTo("North River"));

        api.put("", "{'opsEmail': null}")
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("opsEmail", nullValue())
                .body("fallbackEmail", equalTo("office@northriver.example"));
    }

    @Test
    void namesInMailsMayBeSetToInitialsAndBack() {
        Api api = Api.organisation();

        api.put("", "{'namesInMail': 'initials'}").statusCode(200).body("namesInMail", equalTo("initials"));
        api.put("", "{'name': 'North River'}").statusCode(200).body("namesInMail", equalTo("initials"));
        api.put("", "{'namesInMail': null}").statusCode(200).body("namesInMail", equalTo("full"));
    }

    @Test
    void repeatingTheSameBodyChangesNothing() {
        Api api = Api.organisation();
        String etag = api.etag("");

        api.put("", "{'name': 'North River'}").statusCode(200).body("changed", equalTo(false));

        assertThat(api.etag("")).isEqualTo(etag);
    }

    @Test
    void aStaleIfMatchIsRefused() {
        Api api = Api.organisation();
        String etag = api.etag("");
        api.putIfMatch("", etag, "{'name': 'South River'}").statusCode(200);

        api.putIfMatch("", etag, "{'name': 'West River'}").statusCode(412);

        api.get("").body("name", equalTo("South River"));
    }

    @Test
    void changingTheRoleOfATitleChangesThePeopleWhoHaveItByTitle() {
        Api api = Api.organisationWithSam();
        String before = api.etag("/people/20117");

        api.put("", "{'titleRoles': {'psychological wellbeing practitioner': 'senior_pwp'}}")
                .statusCode(200);

        api.get("/people/20117")
                .body("assignments[0].role", equalTo("senior_pwp"))
                .body("assignments[0].roleSource", equalTo("title"));
        assertThat(api.etag("/people/20117")).isNotEqualTo(before);
    }

    @Test
    void theListingContinuesAtItsNextLink() {
        Api.organisation();
        Api.organisation();
        String next = RestAssured.get("/organisations?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");

        RestAssured.get(next).then().statusCode(200).body("items", hasSize(1));
    }
}
