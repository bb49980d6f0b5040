package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.StackResource;

/** Clinical profiles and monthly hours. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ClinicalTest {

    private static final String PROFILE = "/people/20117/clinical-profile";
    private static final String JUNE = "/people/20117/hours/2026-06";

    /** Each part of a person, where it is read, and a write that changes it. */
    private static final Map<String, String[]> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("/people/20117", new String[] {"/people/20117", "{'name': 'Samuel'}"});
        PARTS.put(
                "/people/20117/pattern",
                new String[] {"/people/20117", "{'periods': [{'from': '2026-01-01', 'days': ['thu']}]}"});
        PARTS.put("/people/20117/absences/A-1", new String[] {"/people/20117/absences", "{'to': '2026-03-20'}"});
        PARTS.put(PROFILE, new String[] {PROFILE, "{'caseload': 30}"});
        PARTS.put(JUNE, new String[] {JUNE, "{'clinicalMinutes': 1}"});
    }

    @Test
    void aPersonWithoutAReportedProfileHasAnEmptyOne() {
        Api.organisationWithSam()
                .get(PROFILE)
                .statusCode(200)
                .body("memberships", empty())
                .body("qualifiedOn", nullValue())
                .body("newlyQualified", nullValue())
                .body("caseload", nullValue())
                .body("clinicalFte", nullValue());
    }

    @Test
    void aKeyOfTheProfileThatIsLeftOutStaysAndNullClearsIt() {
        Api api = Api.organisationWithSam();
        api.put(PROFILE, """
                {'memberships': ['bacp_accredited', 'babcp_accredited'], 'qualifiedOn': '2024-08-30', 'newlyQualified': true,
                 'caseload': 24, 'clinicalFte': 0.6}""")
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("memberships", contains("babcp_accredited", "bacp_accredited"));

        api.put(PROFILE, "{'caseload': 0, 'qualifiedOn': null}")
                .statusCode(200)
                .body("caseload", equalTo(0))
                .body("qualifiedOn", nullValue())
                .body("newlyQualified", equalTo(true))
                .body("clinicalFte", equalTo(0.6f))
                .body("memberships", contains("babcp_accredited", "bacp_accredited"));
        api.put(PROFILE, "{'memberships': null}").body("memberships", empty()).body("caseload", equalTo(0));
        api.get(PROFILE).body("caseload", equalTo(0)).body("newlyQualified", equalTo(true));
    }

    @Test
    void reportingTheSameValuesAgainDoesNotChangeTheVersion() {
        Api api = Api.organisationWithSam();
        api.put(PROFILE, "{'memberships': ['a', 'b'], 'clinicalFte': 0.6}").statusCode(200);
        api.put(JUNE, "{'clinicalMinutes': 5520, 'shifts': ['2026-06-02', '2026-06-03']}")
                .statusCode(201);
        String etag = api.etag("/people/20117");

        api.put(PROFILE, "{'memberships': ['b', 'a'], 'clinicalFte': 0.60}").body("changed", equalTo(false));
        api.put(JUNE, "{'shifts': ['2026-06-03', '2026-06-02']}").body("changed", equalTo(false));

        assertThat(api.etag("/people/20117")).isEqualTo(etag);
        assertThat(api.etag(PROFILE)).isEqualTo(etag);
        assertThat(api.etag(JUNE)).isEqualTo(etag);
    }

    @Test
    void anOlderReportChangesNothing() {
        Api api = Api.organisationWithSam();
        api.put(PROFILE, "{'caseload': 24, 'sourceAsOf': '2026-06-02T00:00:00Z'}")
                .statusCode(200);
        api.put(JUNE, "{'clinicalMinutes': 5520, 'sourceAsOf': '2026-06-02T00:00:00Z'}")
                .statusCode(201);

        api.put(PROFILE, "{'caseload': 3, 'sourceAsOf': '2026-06-01T00:00:00Z'}")
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("caseload", equalTo(24));
        api.put(JUNE, "{'clinicalMinutes': 3, 'sourceAsOf': '2026-06-01T00:00:00Z'}")
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("clinicalMinutes", equalTo(5520));
        api.put(PROFILE, "{'caseload': 3}").body("applied", equalTo(true)).body("caseload", equalTo(3));
    }

    @Test
    void anOutdatedIfMatchIsRefused() {
        Api api = Api.organisationWithSam();
        String old = api.etag(PROFILE);
        api.putIfMatch(PROFILE, old, "{'caseload': 24}").statusCode(200);

        api.putIfMatch(PROFILE, old, "{'caseload': 25}").statusCode(412);
        api.putIfMatch(JUNE, old, "{'clinicalMinutes': 1}").statusCode(412);

        api.get(PROFILE).body("caseload", equalTo(24));
        api.get(JUNE).statusCode(404);
    }

    @Test
    void theMonthsOfAPersonAreListedInOrder() {
        Api api = Api.organisationWithSam();
        api.put(JUNE, "{'clinicalMinutes': 5520}").statusCode(201).body("month", equalTo("2026-06"));
        api.put("/people/20117/hours/2025-12", "{'shifts': ['2025-12-31']}").statusCode(201);
        api.put(JUNE, "{'shifts': ['2026-06-30', '2026-06-01']}")
                .statusCode(200)
                .body("clinicalMinutes", equalTo(5520))
                .body("shifts", contains("2026-06-01", "2026-06-30"));

        api.get("/people/20117/hours")
                .statusCode(200)
                .body("items.month", contains("2025-12", "2026-06"))
                .body("items.clinicalMinutes", contains(null, 5520));
        api.get(JUNE).statusCode(200).body("clinicalMinutes", equalTo(5520));
    }

    @Test
    void twoShiftsOnOneDateAreTwo() {
        Api api = Api.organisationWithSam();
        String every = IntStream.rangeClosed(1, 30)
                .mapToObj("'2026-06-%02d'"::formatted)
                .collect(Collectors.joining(", "));

        api.put(JUNE, "{'shifts': ['2026-06-09', '2026-06-02', '2026-06-09']}")
                .statusCode(201)
                .body("shifts", contains("2026-06-02", "2026-06-09", "2026-06-09"));
        api.put(JUNE, "{'shifts': ['2026-06-09', '2026-06-09', '2026-06-02']}").body("changed", equalTo(false));
        api.put(JUNE, "{'shifts': ['2026-06-09', '2026-06-02']}").body("changed", equalTo(true));
        api.put(JUNE, "{'shifts': [" + every + ", " + every + "]}")
                .statusCode(200)
                .body("shifts", hasSize(60));
        api.get(JUNE).body("shifts", hasSize(60));
    }

    @Test
    void zeroMinutesAreDifferentFromUnknownMinutes() {
        Api api = Api.organisationWithSam();
        api.put(JUNE, "{'clinicalMinutes': 0}").statusCode(201).body("clinicalMinutes", equalTo(0));

        api.put(JUNE, "{'clinicalMinutes': null}")
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("clinicalMinutes", nullValue());
    }

    @Test
    void withdrawingAMonthIsIdempotentAndAnOlderReportDoesNotRestoreIt() {
        Api api = Api.organisationWithSam();
        api.put(JUNE, "{'clinicalMinutes': 5520}").statusCode(201);
        api.delete(JUNE + "?sourceAsOf=2026-07-02T00:00:00Z").statusCode(200).body("changed", equalTo(true));
        api.delete(JUNE).statusCode(200).body("changed", equalTo(false));

        api.put(JUNE, "{'clinicalMinutes': 5520, 'sourceAsOf': '2026-07-01T00:00:00Z'}")
                .statusCode(200)
                .body("applied", equalTo(false));
        api.get(JUNE).statusCode(404);
        api.get("/people/20117/hours").body("items", empty());
        api.put(JUNE, "{'shifts': []}").statusCode(201).body("clinicalMinutes", nullValue());
        api.delete("/people/20117/hours/2026-07").statusCode(404);
    }

    @Test
    void aWriteToOnePartChangesNoOther() {
        Api api = Api.organisationWithSam();
        api.put("/people/20117/pattern", "{'periods': [{'from': '2026-01-01', 'days': ['tue']}]}");
        api.put("/people/20117/absences/A-1", "{'kind': 'sickness', 'from': '2026-03-02', 'to': '2026-03-13'}");
        api.put(PROFILE, "{'memberships': ['bacp_accredited'], 'caseload': 24, 'clinicalFte': 0.6}");
        api.put(JUNE, "{'clinicalMinutes': 5520, 'shifts': ['2026-06-02']}");

        PARTS.forEach((path, part) -> {
            Map<String, String> before = everythingBut(part[0], api);
            api.put(path, part[1]).statusCode(200).body("changed", equalTo(true));
            assertThat(everythingBut(part[0], api)).as(path).isEqualTo(before);
        });
        api.get("/people/20117").body("name", equalTo("Samuel")).body("pattern[0].days", contains("thu"));
    }

    private static Map<String, String> everythingBut(String written, Api api) {
        return PARTS.values().stream()
                .map(part -> part[0])
                .distinct()
                .filter(path -> !path.equals(written))
                .collect(Collectors.toMap(
                        path -> path,
                        path -> api.get(path).statusCode(200).extract().asString()));
    }

    @Test
    void clinicalDataOfAnUnknownPersonIsNotFound() {
        Api api = Api.organisation();
        api.get("/people/1/clinical-profile").statusCode(404);
        api.put("/people/1/clinical-profile", "{'caseload': 1}").statusCode(404);
        api.get("/people/1/hours").statusCode(404);
        api.get("/people/1/hours/2026-06").statusCode(404);
        api.put("/people/1/hours/2026-06", "{'clinicalMinutes': 1}").statusCode(404);
        api.delete("/people/1/hours/2026-06").statusCode(404);
    }
}
