package org.supervisionwatch.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AbsenceTest {

    @Test
    void anAbsenceIsReportedOpenAndEndedLater() {
        Api api = Api.organisationWithSam();
        api.put("/people/20117/absences/A-1", "{'kind': 'sickness', 'from': '2026-03-02'}")
                .statusCode(201)
                .body("class", equalTo("unplanned"))
                .body("to", nullValue());

        api.put("/people/20117/absences/A-1", "{'to': '2026-03-06'}")
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("from", equalTo("2026-03-02"))
                .body("to", equalTo("2026-03-06"));
        api.put("/people/20117/absences/A-1", "{'to': '2026-03-06'}").body("changed", equalTo(false));
    }

    @Test
    void absencesAreKeptAsReportedAndMayOverlap() {
        Api api = Api.organisationWithSam();
        api.put("/people/20117/absences/A-1", "{'kind': 'annual_leave', 'from': '2026-03-02', 'to': '2026-03-13'}")
                .statusCode(201);
        api.put(
                        "/people/20117/absences/A-2",
                        "{'kind': 'sickness', 'from': '2026-03-04', 'to': '2026-03-05', 'partDay': true}")
                .statusCode(201);

        api.get("/people/20117/absences")
                .statusCode(200)
                .body("items.absenceId", contains("A-1", "A-2"))
                .body("items.partDay", contains(false, true));
    }

    @Test
    void withdrawingAnAbsenceIsIdempotentAndAnOlderReportDoesNotRestoreIt() {
        Api api = Api.organisationWithSam();
        api.put("/people/20117/absences/A-1", "{'kind': 'strike', 'from': '2026-03-02', 'to': '2026-03-02'}")
                .statusCode(201);
        api.delete("/people/20117/absences/A-1?sourceAsOf=2026-03-03T00:00:00Z")
                .statusCode(200)
                .body("changed", equalTo(true));
        api.delete("/people/20117/absences/A-1").statusCode(200).body("changed", equalTo(false));

        api.put(
                        "/people/20117/absences/A-1",
                        "{'kind': 'strike', 'from': '2026-03-02', 'to': '2026-03-02', 'sourceAsOf': '2026-03-02T00:00:00Z'}")
                .statusCode(200)
                .body("applied", equalTo(false));
        api.get("/people/20117/absences").body("items", empty());
        api.delete("/people/20117/absences/never").statusCode(404);
    }

    @Test
    void anUnclassifiedKindCountsAsPlannedAndIsListed() {
        Api api = Api.organisationWithSam();

        api.put("/people/20117/absences/A-1", "{'kind': 'jury_service', 'from': '2026-03-02', 'to': '2026-03-03'}")
                .statusCode(201)
                .body("class", equalTo("planned"));

        api.get("/unclassed-absence-kinds")
                .statusCode(200)
                .body("items.kind", contains("jury_service"))
                .body("items.absences", contains(1));
    }

    @Test
    void invalidFieldsOfAnAbsenceAreNamed() {
        Api.organisationWithSam()
                .put("/people/20117/absences/A-1", "{'kind': 'Ill!', 'from': '2026-03-04', 'to': '2026-03-02'}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/kind", "/to"));
    }
}
