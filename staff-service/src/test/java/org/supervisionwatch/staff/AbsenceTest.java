package org.supervisionwatch.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Of seven and a half hours. */
    private static Api samOnTwoDays() {
        Api api = Api.organisationWithSam();
        api.put("/people/20117/pattern", "{'periods': [{'from': '2026-01-05', 'days': ['tue', 'wed']}]}")
                .statusCode(200);
        return api;
    }

    @Test
    void hoursOfAnAbsenceMakeItOneOfPartOfADay() {
        Api api = samOnTwoDays();
        String hours = "{'kind': 'annual_leave', 'from': '2026-03-03', 'to': '2026-03-03', 'hours': 3.5}";

        api.put("/people/20117/absences/A-1", hours)
                .statusCode(201)
                .body("hours", equalTo(3.5f))
                .body("partDay", equalTo(true));
        api.put("/people/20117/absences/A-1", "{'hours': 3.50}").body("changed", equalTo(false));
        api.get("/people/20117/absences").body("items.hours", contains(3.5f));
        api.get("/people/20117/effective-absences").statusCode(200).body("items", empty());

        api.put("/people/20117/absences/A-1", "{'hours': null}")
                .body("hours", nullValue())
                .body("partDay", equalTo(false));
        api.get("/people/20117/effective-absences").body("items.from", contains("2026-03-03"));
    }

    @Test
    void aMorningAndAnAfternoonAreADayAway() {
        Api api = samOnTwoDays();
        String half = "{'kind': '%s', 'from': '2026-03-03', 'to': '2026-03-03', 'partDay': true}";
        api.put("/people/20117/absences/morning", half.formatted("annual_leave"))
                .statusCode(201);
        api.get("/people/20117/effective-absences").body("items", empty());

        api.put("/people/20117/absences/afternoon", half.formatted("sickness")).statusCode(201);

        api.get("/people/20117/effective-absences")
                .body("items.from", contains("2026-03-03"))
                .body("items.to", contains("2026-03-03"))
                .body("items.class", contains("unplanned"));
        api.delete("/people/20117/absences/morning").statusCode(200);
        api.get("/people/20117/effective-absences").body("items", empty());
    }

    @Test
    void whatAPartMakesUpFollowsTheHoursAndThePattern() {
        Api api = Api.organisationWithSam(); // 15 hours, Monday to Friday assumed
        api.put(
                        "/people/20117/absences/A-1",
                        "{'kind': 'annual_leave', 'from': '2026-03-03', 'to': '2026-03-03', 'hours': 3}")
                .statusCode(201);
        api.get("/people/20117/effective-absences").body("items.from", contains("2026-03-03"));

        api.put("/people/20117/pattern", "{'periods': [{'from': '2026-01-05', 'days': ['tue', 'wed']}]}")
                .statusCode(200);
        api.get("/people/20117/effective-absences").body("items", empty());

        api.put("/people/20117", "{'assignments': [" + Api.POST.replace("'hours': 15", "'hours': 6") + "]}")
                .statusCode(200);
        api.get("/people/20117/effective-absences").body("items.from", contains("2026-03-03"));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'to': '2026-03-03', 'hours': 0                    | /hours",
                "'to': '2026-03-03', 'hours': -1                   | /hours",
                "'to': '2026-03-03', 'hours': 24.01                | /hours",
                "'to': '2026-03-03', 'hours': 1.255                | /hours",
                "'to': '2026-03-03', 'hours': '3'                  | /hours",
                "'to': '2026-03-04', 'hours': 3                    | /hours",
                "'hours': 3                                        | /hours",
                "'to': '2026-03-02', 'hours': 3                    | /to",
                "'partDay': true                                   | /to"
            })
    void whatIsWrongWithAPartIsNamed(String fields, String pointer) {
        Api.organisationWithSam()
                .put("/people/20117/absences/A-1", "{'kind': 'sickness', 'from': '2026-03-03', " + fields + "}")
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void invalidFieldsOfAnAbsenceAreNamed() {
        Api.organisationWithSam()
                .put("/people/20117/absences/A-1", "{'kind': 'Ill!', 'from': '2026-03-04', 'to': '2026-03-02'}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/kind", "/to"));
    }
}
