package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.local.testing.StackResource;

/** A person who gets a new employee number stays who they are. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class NewNumberTest {

    private static final String RENUMBERED = "{'replaces': '20117'}";
    private static final String SUPERVISED_BY =
            "{'supervisors': [{'type': 'case_management', 'employeeNumber': '%s', 'from': '2026-01-05'}]}";
    private static final String LED_BY = "{'leads': [{'employeeNumber': '%s', 'from': '2026-01-05'}]}";

    @Test
    void thePersonAndAllThatIsRecordedOfThemStay() {
        Api api = Api.organisationWithSam();
        api.put("/people/20117/pattern", "{'periods': [{'from': '2026-01-01', 'days': ['tue']}]}");
        api.put("/people/20117/absences/A-1", "{'kind': 'sickness', 'from': '2026-03-02', 'to': '2026-03-06'}");
        api.put("/people/20117/clinical-profile", "{'caseload': 24}");
        api.put("/people/20117/hours/2026-03", "{'clinicalMinutes': 17}");
        String id = api.get("/people/20117").extract().path("id");
        Object posts = api.get("/people/20117").extract().path("assignments");

        api.put("/people/NR-9", RENUMBERED)
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("id", equalTo(id))
                .body("employeeNumber", equalTo("NR-9"))
                .body("formerEmployeeNumbers", contains("20117"))
                .body("assignments", equalTo(posts))
                .body("pattern[0].days", contains("tue"));

        api.get("/people/NR-9/absences").body("items.absenceId", contains("A-1"));
        api.get("/people/NR-9/clinical-profile").body("caseload", equalTo(24));
        api.get("/people/NR-9/hours").body("items", hasSize(1));
    }

    @Test
    void whoeverRefersToThemNamesTheNewNumber() {
        Api api = Api.organisationWithSam();
        api.put("/people/20118", "{'name': 'Ada Marsh'}").statusCode(201);
        api.put("/people/20118/supervisors", SUPERVISED_BY.formatted("20117")).statusCode(200);
        api.put("/teams/fernley", LED_BY.formatted("20117")).statusCode(200);

        api.put("/people/NR-9", RENUMBERED).statusCode(200);

        api.get("/people/20118").body("supervisors.employeeNumber", contains("NR-9"));
        api.get("/teams/fernley").body("leads.employeeNumber", contains("NR-9"));
        api.get("/people").body("items.employeeNumber", contains("20118", "NR-9"));
        api.get("/people?team=fernley").body("items.employeeNumber", contains("NR-9"));
    }

    @Test
    void sourcesMayGoOnUsingTheOldNumber() {
        Api api = Api.organisationWithSam();
        api.put("/people/20118", "{'name': 'Ada Marsh'}").statusCode(201);
        api.put("/people/NR-9", RENUMBERED).statusCode(200);

        api.get("/people/20117").statusCode(200).body("employeeNumber", equalTo("NR-9"));
        api.put("/people/20117", Api.SAM.formatted(Api.POST)).statusCode(200).body("changed", equalTo(false));
        api.put("/people/20117/absences/A-1", "{'kind': 'sickness', 'from': '2026-03-02', 'to': '2026-03-06'}")
                .statusCode(201);
        api.get("/people/NR-9/absences").body("items", hasSize(1));
        for (String number : new String[] {"20117", "NR-9"}) {
            boolean first = number.equals("20117");
            api.put("/people/20118/supervisors", SUPERVISED_BY.formatted(number))
                    .statusCode(200)
                    .body("changed", equalTo(first))
                    .body("supervisors.employeeNumber", contains("NR-9"));
            api.put("/teams/fernley", LED_BY.formatted(number))
                    .statusCode(200)
                    .body("changed", equalTo(first))
                    .body("leads.employeeNumber", contains("NR-9"));
        }
        api.get("/people").body("items", hasSize(2));
    }

    @Test
    void aNewNumberMayComeWithOtherChanges() {
        Api api = Api.organisationWithSam();
        String post = api.get("/people/20117").extract().path("assignments[0].id");

        api.put("/people/NR-9", "{'replaces': '20117', 'name': 'Sam Bell', 'assignments': [" + Api.POST + "]}")
                .statusCode(200)
                .body("name", equalTo("Sam Bell"))
                .body("email", equalTo("sam@northriver.example"))
                .body("assignments[0].id", equalTo(post));
        api.put("/people/NR-10", "{'replaces': 'NR-9', 'assignments': []}")
                .statusCode(422)
                .body("errors.pointer", contains("/assignments"));
        api.get("/people/NR-10").statusCode(404);
    }

    @Test
    void aDelayedCopyDoesNotUndoALaterRenumbering() {
        Api api = Api.organisationWithSam();
        api.put("/people/b", RENUMBERED).statusCode(200);
        api.put("/people/b", RENUMBERED).statusCode(200).body("changed", equalTo(false));
        api.put("/people/c", "{'replaces': 'b'}").statusCode(200).body("formerEmployeeNumbers", contains("20117", "b"));

        api.put("/people/b", RENUMBERED)
                .statusCode(200)
                .body("changed", equalTo(false))
                .body("employeeNumber", equalTo("c"));

        api.put("/people/20117", "{'replaces': 'c'}")
                .statusCode(200)
                .body("employeeNumber", equalTo("20117"))
                .body("formerEmployeeNumbers", contains("b", "c"));
    }

    @Test
    void anOlderReportDoesNotRenumber() {
        Api api = Api.organisationWithSam();
        api.put("/people/20117", "{'sourceAsOf': '2026-01-02T00:00:00Z'}").statusCode(200);

        api.put("/people/NR-9", "{'replaces': '20117', 'sourceAsOf': '2026-01-01T00:00:00Z'}")
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("employeeNumber", equalTo("20117"));
        api.get("/people/NR-9").statusCode(404);
    }

    @Test
    void twoPeopleAreNotMadeOne() {
        Api api = Api.organisationWithSam();
        api.put("/people/NR-9", "{'name': 'Nobody Else'}").statusCode(201);
        String etag = api.etag("/people/NR-9");

        api.put("/people/NR-9", RENUMBERED)
                .statusCode(409)
                .body("detail", containsString("entered_in_error"))
                .body("errors.pointer", contains("/replaces"));

        assertThat(api.etag("/people/NR-9")).isEqualTo(etag);
        api.post("/people/NR-9/erasure", "{'reason': 'entered_in_error'}").statusCode(204);
        api.put("/people/NR-9", RENUMBERED).statusCode(200).body("name", equalTo("Sam Okafor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "../etc", "NR-9"})
    void aNumberThatNobodyHasCannotBeReplaced(String nobody) {
        Api api = Api.organisationWithSam();

        api.put("/people/NR-9", "{'name': 'Sam', 'replaces': '" + nobody + "'}")
                .statusCode(422)
                .body("errors.pointer", contains("/replaces"));
        api.put("/people/20117", "{'replaces': 'nobody'}").statusCode(422);

        api.get("/people/NR-9").statusCode(404);
    }

    @Test
    void aNumberInAnotherOrganisationIsNotReplaced() {
        Api.organisationWithSam();
        Api api = Api.organisation();

        api.put("/people/NR-9", "{'name': 'Sam', 'replaces': '20117'}").statusCode(422);
    }

    @Test
    void aFormerNumberIsNobodyElsesAndThePreconditionIsThatOfThePerson() {
        Api api = Api.organisationWithSam();
        String etag = api.etag("/people/20117");
        api.put("/people/20118", "{'name': 'Ada Marsh'}").statusCode(201);

        api.putIfMatch("/people/NR-9", "\"0\"", RENUMBERED).statusCode(412);
        api.putIfMatch("/people/NR-9", etag, RENUMBERED).statusCode(200);
        api.put("/people/20117", "{'replaces': '20118'}").statusCode(409);

        api.get("/people/20118").body("employeeNumber", equalTo("20118"));
    }

    @Test
    void nobodySupervisesThemselvesUnderAFormerNumber() {
        Api api = Api.organisationWithSam();
        api.put("/people/NR-9", RENUMBERED).statusCode(200);

        api.put("/people/NR-9/supervisors", SUPERVISED_BY.formatted("20117"))
                .statusCode(422)
                .body("errors.pointer", contains("/supervisors/0/employeeNumber"));
        api.get("/people/NR-9").body("supervisors", empty());
    }

    @Test
    void erasureGivesAllNumbersFree() {
        Api api = Api.organisation();
        String id = api.put("/people/20117", "{'name': 'Sam'}").extract().path("id");
        api.put("/people/NR-9", RENUMBERED).statusCode(200);

        api.post("/people/20117/erasure", "{'reason': 'retention_ended'}").statusCode(204);

        api.get("/people/20117").statusCode(404);
        api.put("/people/20117", "{'name': 'Sam'}").statusCode(201).body("id", not(equalTo(id)));
        api.put("/people/NR-9", "{'name': 'Sam'}").statusCode(201);
    }
}
