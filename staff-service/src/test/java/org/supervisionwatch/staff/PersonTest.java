package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supervisionwatch.local.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PersonTest {

    @Test
    void aNewPersonHasTheRoleOfTheirTitleAndAnAssumedPattern() {
        Api api = Api.organisation();

        api.putSam().body("changed", equalTo(true)).body("applied", equalTo(true));

        api.get("/people/20117")
                .statusCode(200)
                .body("name", equalTo("Sam Okafor"))
                .body("assignments[0].role", equalTo("pwp"))
                .body("assignments[0].roleSource", equalTo("title"))
                .body("assignments[0].team", equalTo("fernley"))
                .body("assignments[0].terms[0].hours", equalTo(15.0f))
                .body("patternAssumed", equalTo(true))
                .body("pattern[0].days", contains("mon", "tue", "wed", "thu", "fri"));
    }

    @Test
    void repeatingTheSameBodyChangesNothing() {
        Api api = Api.organisationWithSam();
        String etag = api.etag("/people/20117");

        api.put("/people/20117", Api.SAM.formatted(Api.POST)).statusCode(200).body("changed", equalTo(false));

        assertThat(api.etag("/people/20117")).isEqualTo(etag);
    }

    @Test
    @DisplayName("Lesson 20: What HR leaves out stays as it is")
    void aKeyLeftOutNeitherEndsAnAssignmentNorClearsAnAddress() {
        Api api = Api.organisationWithSam();

        api.put("/people/20117", "{'name': 'Sam Okafor-Bell'}").statusCode(200).body("changed", equalTo(true));

        api.get("/people/20117")
                .body("name", equalTo("Sam Okafor-Bell"))
                .body("email", equalTo("sam@northriver.example"))
                .body("assignments", hasSize(1));
    }

    @Test
    void nullClearsAndAListThatIsPresentReplacesTheList() {
        Api api = Api.organisationWithSam();
        String second = Api.POST.replace("20117-1", "20117-2");

        api.put("/people/20117", "{'email': null, 'assignments': [" + Api.POST + "," + second + "]}")
                .statusCode(200)
                .body("email", nullValue())
                .body("assignments.assignmentNumber", contains("20117-1", "20117-2"));
    }

    @Test
    void anOlderReportChangesNothingAndSaysSo() {
        Api api = Api.organisationWithSam();
        api.put("/people/20117", "{'name': 'Newer', 'sourceAsOf': '2026-01-02T00:00:00Z'}")
                .statusCode(200);

        api.put("/people/20117", "{'name': 'Older', 'sourceAsOf': '2026-01-01T00:00:00Z'}")
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("changed", equalTo(false))
                .body("name", equalTo("Newer"));

        api.put("/people/20117/pattern", "{'periods': null, 'sourceAsOf': '2026-01-01T00:00:00Z'}")
                .body("applied", equalTo(true));
    }

    @Test
    void anAssignmentWhoseTitleHasNoRoleHasNone() {
        Api api = Api.organisation();

        api.put("/people/20117", Api.SAM.formatted(Api.POST.replace("Psychological Wellbeing Practitioner", "Porter")))
                .statusCode(201)
                .body("assignments[0].role", nullValue())
                .body("assignments[0].roleSource", equalTo("none"));
    }

    @Test
    void aRehireIsTheSameAssignmentInTwoPeriods() {
        Api api = Api.organisation();
        String ended =
                Api.POST.replace("'from': '2024-09-02', 'terms'", "'from': '2024-09-02', 'to': '2025-01-31', 'terms'");
        String again = Api.POST.replace("2024-09-02", "2025-02-01");

        api.put("/people/20117", Api.SAM.formatted(again + "," + ended))
                .statusCode(201)
                .body("assignments.from", contains("2024-09-02", "2025-02-01"));

        var ids = api.get("/people/20117").extract().<String>path("assignments[0].id");
        api.get("/people/20117").body("assignments[1].id", equalTo(ids));
    }

    @ParameterizedTest(name = "{0} of {1} hours")
    @CsvSource({"0, 37.5", "0, 0.01", "56.25, 37.5", "37.5, 37.5", "0.01, 60", "60, 40"})
    void zeroHoursAndUpToOneAndAHalfOfFullTimeAreAccepted(BigDecimal hours, BigDecimal fullTime) {
        String post = Api.POST.replace("'hours': 15", "'hours': " + hours).replace("37.5}", fullTime + "}");

        Api.organisation()
                .put("/people/20117", Api.SAM.formatted(post))
                .statusCode(201)
                .body("assignments[0].terms[0].hours", equalTo(hours.floatValue()))
                .body("assignments[0].terms[0].fullTimeHours", equalTo(fullTime.floatValue()));
    }

    @Test
    void anAssignmentThatComesBackKeepsItsId() {
        Api api = Api.organisation();
        String later = "{'name': 'Sam', 'assignments': [" + Api.POST.replace("2024-09-02", "2199-09-02") + "]}";
        String id = api.put("/people/20117", later).extract().path("assignments[0].id");
        api.put("/people/20117", "{'assignments': []}").statusCode(200).body("assignments", hasSize(0));

        api.put("/people/20117", later).statusCode(200).body("assignments[0].id", equalTo(id));
    }

    @Test
    void periodsOfOneAssignmentThatOverlapAreBothNamed() {
        Api api = Api.organisation();

        api.put("/people/20117", Api.SAM.formatted(Api.POST + "," + Api.POST.replace("2024-09-02", "2025-01-01")))
                .statusCode(422)
                .body("errors.pointer", hasItems("/assignments/0", "/assignments/1"));

        api.get("/people/20117").statusCode(404);
    }

    @Test
    void twoAssignmentsMayRunAtTheSameTime() {
        Api.organisation()
                .put("/people/20117", Api.SAM.formatted(Api.POST + "," + Api.POST.replace("20117-1", "20117-2")))
                .statusCode(201)
                .body("assignments", hasSize(2));
    }

    @Test
    void peopleOfATeamAreThoseWhoAreInItTodayOrWillBe() {
        Api api = Api.organisationWithSam();
        api.put("/teams/harbour", "{'name': 'Harbour'}").statusCode(201);
        api.put("/people/20118", Api.SAM.formatted(Api.POST.replace("fernley", "harbour")))
                .statusCode(201);
        api.put(
                        "/people/20119",
                        Api.SAM.formatted(Api.POST.replace(
                                "'from': '2024-09-02', 'terms'", "'from': '2024-09-02', 'to': '2025-01-31', 'terms'")))
                .statusCode(201);

        api.get("/people?team=fernley").statusCode(200).body("items.employeeNumber", contains("20117"));
        api.get("/people").body("items.employeeNumber", contains("20117", "20118", "20119"));
        api.get("/people?team=nowhere").statusCode(422).body("errors[0].pointer", equalTo("team"));
    }

    @Test
    void aListingIsReadPageByPage() {
        Api api = Api.organisation();
        for (int number = 1; number <= 5; number++) {
            api.put("/people/" + number, "{'name': 'Somebody'}").statusCode(201);
        }
        String second = api.get("/people?limit=2")
                .body("items.employeeNumber", contains("1", "2"))
                .extract()
                .path("next");
        String third = RestAssured.get(second)
                .then()
                .body("items.employeeNumber", contains("3", "4"))
                .extract()
                .path("next");

        RestAssured.get(third)
                .then()
                .body("items.employeeNumber", contains("5"))
                .body("next", nullValue());
    }
}
