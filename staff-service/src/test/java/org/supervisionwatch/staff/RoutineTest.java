package org.supervisionwatch.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supervisionwatch.local.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RoutineTest {

    @Test
    void aReportedPatternIsNotAssumed() {
        Api api = Api.organisationWithSam();

        api.put("/people/20117/pattern", "{'periods': [{'from': '2026-01-01', 'days': ['wed', 'tue']}]}")
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("patternAssumed", equalTo(false))
                .body("pattern", hasSize(1))
                .body("pattern[0].days", contains("tue", "wed"));
    }

    @Test
    void aRemovedPatternIsAssumedAgain() {
        Api api = Api.organisationWithSam();
        api.put("/people/20117/pattern", "{'periods': [{'from': '2026-01-01', 'days': ['tue']}]}")
                .statusCode(200);

        api.delete("/people/20117/pattern").statusCode(200).body("patternAssumed", equalTo(true));
    }

    @Test
    void weeksMayAlternate() {
        Api api = Api.organisationWithSam();
        String fortnight = """
                {'periods': [{'from': '2026-01-07', 'weeks': [['fri', 'mon', 'tue', 'wed', 'thu'], ['mon', 'tue', 'wed', 'thu']]},
                             {'from': '2026-08-03', 'days': []}, {'from': '2026-09-07', 'weeks': [['mon'], []]}]}""";

        api.put("/people/20117/pattern", fortnight).statusCode(200).body("patternAssumed", equalTo(false));
        api.put("/people/20117/pattern", fortnight).body("changed", equalTo(false));

        String pattern = "[[from:2026-01-07, weeks:[[mon, tue, wed, thu, fri], [mon, tue, wed, thu]]],"
                + " [from:2026-08-03, days:[]], [from:2026-09-07, weeks:[[mon], []]]]";
        api.get("/people/20117").body("pattern.toString()", equalTo(pattern));
        api.put("/people/20117/pattern", "{'sourceAsOf': '2026-01-02T00:00:00Z'}")
                .statusCode(200)
                .body("changed", equalTo(false))
                .body("pattern.toString()", equalTo(pattern));
    }

    @Test
    void theSameDaysInAnotherOrderOfWeeksAreAnotherPattern() {
        Api api = Api.organisationWithSam();
        String pattern = "{'periods': [{'from': '2026-01-05', 'weeks': [%s]}]}";
        api.put("/people/20117/pattern", pattern.formatted("['mon'], ['tue']")).statusCode(200);

        api.put("/people/20117/pattern", pattern.formatted("['tue'], ['mon']")).body("changed", equalTo(true));
        api.put("/people/20117/pattern", pattern.formatted("['tue'], ['mon'], ['tue']"))
                .body("changed", equalTo(true));
        api.put("/people/20117/pattern", "{'periods': [{'from': '2026-01-05', 'days': ['tue']}]}")
                .body("changed", equalTo(true))
                .body("pattern[0].weeks", nullValue());
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'from': '2026-01-05'}                                                | /periods/0",
                "{'from': '2026-01-05', 'days': null, 'weeks': null}                   | /periods/0",
                "{'from': '2026-01-05', 'days': ['mon'], 'weeks': [['mon'], ['tue']]}  | /periods/0",
                "{'from': '2026-01-05', 'weeks': []}                                   | /periods/0/weeks",
                "{'from': '2026-01-05', 'weeks': [[], [], [], [], [], [], [], [], []]} | /periods/0/weeks",
                "{'from': '2026-01-05', 'weeks': [null]}                               | /periods/0/weeks/0",
                "{'from': '2026-01-05', 'weeks': ['mon']}                              | /periods/0/weeks/0",
                "{'from': '2026-01-05', 'weeks': [[], ['mon', 'mon']]}                 | /periods/0/weeks/1/1",
                "{'from': '2026-01-05', 'weeks': [[], ['monday']]}                     | /periods/0/weeks/1/0",
                "{'from': '2026-01-05', 'weeks': [[], [null]]}                         | /periods/0/weeks/1/0",
                "{'from': '2026-01-05', 'days': [], 'week': 1}                         | /periods/0/week"
            })
    void whatIsWrongWithAPeriodIsNamed(String period, String pointer) {
        Api api = Api.organisationWithSam();

        api.put("/people/20117/pattern", "{'periods': [" + period + "]}")
                .statusCode(422)
                .body("errors.pointer", contains(pointer));

        api.get("/people/20117").body("patternAssumed", equalTo(true));
    }

    @Test
    void hrUpdatesChangeNeitherPatternNorSupervisors() {
        Api api = Api.organisationWithSam();
        api.put("/people/20118", "{'name': 'Ada Marsh'}").statusCode(201);
        api.put("/people/20117/pattern", "{'periods': [{'from': '2026-01-01', 'days': ['tue']}]}")
                .statusCode(200);
        api.put(
                        "/people/20117/supervisors",
                        "{'supervisors': [{'type': 'case_management', 'employeeNumber': '20118', 'from': '2026-01-01'}]}")
                .statusCode(200);

        api.put("/people/20117", "{'name': 'Sam', 'email': null, 'lineManager': '4711'}")
                .statusCode(200)
                .body("pattern[0].days", contains("tue"))
                .body("supervisors.employeeNumber", contains("20118"));
    }

    @Test
    void aSupervisorMayBeExternal() {
        Api api = Api.organisationWithSam();

        api.put("/people/20117/supervisors", """
                {'supervisors': [{'type': 'clinical_skills', 'external': {'id': 'EXT-1', 'name': 'Dr Ingrid Halvorsen'}, 'from': '2026-01-01'}]}""").statusCode(200).body("supervisors[0].external.id", equalTo("EXT-1"));
        api.put("/people/20117/supervisors", "{'supervisors': null}").body("supervisors", empty());
    }

    @Test
    void aPersonCannotSuperviseThemselves() {
        Api.organisationWithSam()
                .put(
                        "/people/20117/supervisors",
                        "{'supervisors': [{'type': 'case_management', 'employeeNumber': '20117', 'from': '2026-01-01'}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/supervisors/0/employeeNumber"));
    }

    @Test
    void aSupervisorWhoIsNotInTheOrganisationIsRefused() {
        Api.organisationWithSam()
                .put(
                        "/people/20117/supervisors",
                        "{'supervisors': [{'type': 'case_management', 'employeeNumber': '9', 'from': '2026-01-01'}]}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/supervisors/0/employeeNumber"));
    }

    @Test
    void invalidDaysAndPeriodsOutOfOrderAreRefused() {
        Api.organisationWithSam()
                .put("/people/20117/pattern", """
                        {'periods': [{'from': '2026-02-01', 'days': ['tue', 'tuesday', 'tue']}, {'from': '2026-01-01', 'days': []}]}""")
                .statusCode(422)
                .body("errors.pointer", contains("/periods/0/days/1", "/periods/0/days/2", "/periods/1/from"));
    }

    @Test
    void patternAndSupervisorsOfAnUnknownPersonAreNotFound() {
        Api.organisation().put("/people/1/pattern", "{'periods': null}").statusCode(404);
        Api.organisation().put("/people/1/supervisors", "{}").statusCode(404);
    }
}
