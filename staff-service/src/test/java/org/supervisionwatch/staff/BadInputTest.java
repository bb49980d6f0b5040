package org.supervisionwatch.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.local.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class BadInputTest {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'name': 'Sam', 'nickname': 'S'}                                  | /nickname",
                "{'name': '   '}                                                   | /name",
                "{'name': null}                                                    | /name",
                "{'name': 17}                                                      | /name",
                "{'name': 'Sa\\u0000m'}                                            | /name",
                "{'name': 'Sa\\nm'}                                                | /name",
                "{'name': 'Sam', 'email': 'sam at home'}                           | /email",
                "{'name': 'Sam', 'email': 'sam@x.org\\r\\nBcc: a@b.org'}           | /email",
                "{'name': 'Sam', 'lineManager': '../etc'}                          | /lineManager",
                "{'name': 'Sam', 'sourceAsOf': 'yesterday'}                        | /sourceAsOf",
                "{'name': 'Sam', 'sourceAsOf': '2999-01-01T00:00:00Z'}             | /sourceAsOf",
                "{'name': 'Sam', 'assignments': {}}                                | /assignments",
                "{'name': 'Sam', 'assignments': [null]}                            | /assignments/0",
                "{'name': 'Sam', 'assignments': [{'colour': 'red'}]}               | /assignments/0/colour"
            })
    void invalidFieldsOfAPersonAreNamed(String body, String pointer) {
        Api api = Api.organisation();

        refused(api.put("/people/20117", body), pointer);

        api.get("/people/20117").statusCode(404);
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'hours': 15          | 'hours': -1                | /assignments/0/terms/0/hours",
                "'hours': 15          | 'hours': 61                | /assignments/0/terms/0/hours",
                "'hours': 15          | 'hours': 1e999999          | /assignments/0/terms/0/hours",
                "'hours': 15          | 'hours': 1e-99999999       | /assignments/0/terms/0/hours",
                "'hours': 15          | 'hours': 0.001             | /assignments/0/terms/0/hours",
                "'hours': 15          | 'hours': 'NaN'             | /assignments/0/terms/0/hours",
                "'hours': 15          | 'hours': null              | /assignments/0/terms/0/hours",
                "'hours': 15          | 'hours': 56.26             | /assignments/0/terms/0/hours",
                "'fullTimeHours': 37.5| 'fullTimeHours': 375       | /assignments/0/terms/0/fullTimeHours",
                "'fullTimeHours': 37.5| 'fullTimeHours': 0         | /assignments/0/terms/0/fullTimeHours",
                "'fullTimeHours': 37.5| 'fullTimeHours': -37.5     | /assignments/0/terms/0/fullTimeHours",
                "'hours': 15, 'fullTimeHours': 37.5 | 'hours': 37.5, 'fullTimeHours': 15 | /assignments/0/terms/0/hours",
                "'team': 'fernley'    | 'team': 'nowhere'          | /assignments/0/team",
                "'team': 'fernley'    | 'team': null               | /assignments/0/team",
                "'20117-1'            | '20117/1'                  | /assignments/0/assignmentNumber",
                "'from': '2024-09-02', 'terms' | 'from': '2024-09-02', 'to': '2024-09-01', 'terms' | /assignments/0/to",
                "'from': '2024-09-02', 'terms' | 'from': '2024-09-31', 'terms' | /assignments/0/from",
                "'from': '2024-09-02', 'terms' | 'from': '2024-08-01', 'terms' | /assignments/0/terms/0/from",
                "'from': '2024-09-02', 'terms' | 'from': '2024-09-02', 'to': '4712-12-31', 'terms' | /assignments/0/to",
                "'terms': [           | 'terms': [{'from': '2025-01-01', 'hours': 1, 'fullTimeHours': 2}, | /assignments/0/terms/1/from"
            })
    void invalidFieldsOfAnAssignmentAreNamed(String right, String wrong, String pointer) {
        Api api = Api.organisation();
        assertThat(Api.POST).contains(right);

        refused(api.put("/people/20117", Api.SAM.formatted(Api.POST.replace(right, wrong))), pointer);

        api.get("/people/20117").statusCode(404);
    }

    @Test
    void aSourceWhoseClockIsAnHourAheadIsBelievedAndNoOther() {
        Api api = Api.organisation();
        String report = "{'name': 'Sam', 'sourceAsOf': '%s'}";

        api.put("/people/1", report.formatted(clock.instant().plus(Duration.ofMinutes(59))))
                .statusCode(201);
        refused(api.put("/people/2", report.formatted(clock.instant().plus(Duration.ofMinutes(62)))), "/sourceAsOf");
    }

    @Test
    void everyDateThatCannotBeReadIsNamed() {
        Api.organisation()
                .put(
                        "/people/20117",
                        "{'name': 'Sam', 'name': 'Sam', 'sourceAsOf': 'today', 'assignments': [%s]}"
                                .formatted(Api.POST.replace("2024-09-02", "2024-09-31")))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name", "/sourceAsOf", "/assignments/0/from", "/assignments/0/terms/0/from"));
    }

    @Test
    void aTeamOfAnotherOrganisationIsRefused() {
        Api other = Api.organisation();
        other.put("/teams/harbour", "{'name': 'Harbour'}").statusCode(201);

        refused(
                Api.organisation().put("/people/1", Api.SAM.formatted(Api.POST.replace("fernley", "harbour"))),
                "/assignments/0/team");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'zone': 'Mars/Olympus'}                                  | /zone",
                "{'calendar': 'wales'}                                     | /calendar",
                "{'namesInMail': 'none'}                                  | /namesInMail",
                "{'clinicalLead': {'name': 'Ruth'}}                        | /clinicalLead/email",
                "{'clinicalLead': {'name': 'Ruth', 'email': 'ruth'}}       | /clinicalLead/email",
                "{'opsEmail': 'ops@localhost'}                             | /opsEmail",
                "{'monitoredFrom': null}                                   | /monitoredFrom",
                "{'monitoredFrom': '2026-02-30'}                           | /monitoredFrom",
                "{'recordBy': 'soon'}                                      | /recordBy",
                "{'mailAt': '25:00'}                                       | /mailAt",
                "{'mailAt': '08:00:30'}                                    | /mailAt",
                "{'titleRoles': {'Psychological Wellbeing Practitioner': 'PWP'}} | /titleRoles/Psychological Wellbeing Practitioner",
                "{'titleRoles': {'A/B': null}}                             | /titleRoles/A~1B",
                "{'code': 'another'}                                       | /code"
            })
    void invalidFieldsOfAnOrganisationAreNamed(String body, String pointer) {
        Api api = Api.organisation();
        String etag = api.etag("");

        refused(api.put("", body), pointer);

        assertThat(api.etag("")).isEqualTo(etag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'name': 'Sam'", "NaN", "", "{'name': 'Sam'} {}", "{'name': 'a', 'name': 'b'}"})
    void malformedJsonIsRefused(String body) {
        Api api = Api.organisation();

        api.put("/people/20117", body)
                .statusCode(both(greaterThanOrEqualTo(400)).and(lessThan(500)))
                .contentType(PROBLEM);

        api.get("/people/20117").statusCode(404).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "'Sam'", "17"})
    void aBodyMustBeAnObject(String body) {
        Api.organisation().put("/people/20117", body).statusCode(422).contentType(PROBLEM);
    }

    @Test
    void overLongTextIsRefused() {
        refused(Api.organisation().put("/people/20117", "{'name': '" + "x".repeat(201) + "'}"), "/name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a%20b",
                "%2e%2e%2fx",
                "a%00b",
                "-1",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void employeeNumbersWithOddCharactersAreRefused(String number) {
        int status = given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Sam\"}")
                .put("/organisations/" + Api.organisation().org + "/people/" + number)
                .then()
                .contentType(PROBLEM)
                .extract()
                .statusCode();

        assertThat(status).isBetween(400, 499);
        assertThat(sql.of("select count(*) from person where employee_number !~ '^[A-Za-z0-9._-]+$'")
                        .only(Long.class))
                .isZero();
    }

    @Test
    void anOrganisationCodeMustBeALowerCaseSlug() {
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"Sam\"}")
                .put("/organisations/North_River")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("org"));
    }

    @Test
    void clientErrorsOutsideTheApiAreProblemsToo() {
        given().get("/organisations/nowhere").then().statusCode(404).contentType(PROBLEM);
        given().get("/organisations/nowhere/people").then().statusCode(404).contentType(PROBLEM);
        given().get("/nothing").then().statusCode(404).contentType(PROBLEM);
        given().patch("/organisations/nowhere").then().statusCode(405).contentType(PROBLEM);
        given().contentType("text/plain")
                .body("Sam")
                .put("/organisations/nowhere")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        given().get("/organisations?limit=0").then().statusCode(422).contentType(PROBLEM);
        given().get("/organisations?cursor=abc").then().statusCode(422).contentType(PROBLEM);
    }

    private static void refused(ValidatableResponse answer, String pointer) {
        answer.statusCode(422).contentType(PROBLEM).body("errors.pointer", hasItem(pointer));
    }
}
