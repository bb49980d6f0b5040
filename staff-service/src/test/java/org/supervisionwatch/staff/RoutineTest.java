package org.supervisionwatch.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
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
    void hrUpdatesChangeNeitherPatternNorSupervisors() {
        Api api = Api.organisationWithSam();
        api.put("/people/20118", "{'name': 'Ada Marsh'}").statusCode(201);
        api.put("/people/20117/pattern", "{'periods': [{'from': '2026-01-01', 'days': ['tue']}]}")
                .statusCode(200);
        api.put(
                        "/people/20117/supervisors",
                        "{'supervisors': [{'type': 'case_management', 'employeeNumber': '20118', 'from': '2026-01-01'}]}")
                .statusCode(200);

        api.put("/people/20117", "{'name': 'Sam', 'assignments': null, 'lineManager': '4711'}")
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
