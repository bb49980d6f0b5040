package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.local.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ErasureTest {

    private static final String ENDED = Api.SAM.formatted(
            Api.POST.replace("'from': '2024-09-02', 'terms'", "'from': '2024-09-02', 'to': '2025-01-31', 'terms'"));

    private static final List<String> PERSON_TABLES =
            List.of("absence", "assignment", "clinical_profile", "clinical_month");

    @Inject
    Sql sql;

    @Test
    void aPersonInPostIsNotErased() {
        Api api = Api.organisationWithSam();

        api.post("/people/20117/erasure", "{'reason': 'retention_ended'}")
                .statusCode(409)
                .body("type", endsWith(":person-in-post"));

        api.get("/people/20117").statusCode(200);
    }

    @Test
    void erasureLeavesOnlyARecordOfTheErasure() {
        Api api = Api.organisation();
        String id = api.put("/people/20117", ENDED).statusCode(201).extract().path("id");
        api.put("/people/20117/absences/A-1", "{'kind': 'sickness', 'from': '2024-10-01', 'to': '2024-10-02'}")
                .statusCode(201);
        api.put("/people/20117/clinical-profile", "{'caseload': 12}").statusCode(200);
        api.put("/people/20117/hours/2024-10", "{'clinicalMinutes': 5520}").statusCode(201);
        putSuperviseeAndTeamOfSam(api);

        api.post("/people/20117/erasure", "{'reason': 'erasure_request'}").statusCode(204);

        api.get("/people/20117").statusCode(404);
        api.get("/people/20118").body("supervisors", empty());
        api.get("/teams/fernley").body("leads", empty());
        assertThat(PERSON_TABLES)
                .allSatisfy(table -> assertThat(rows(table, id)).isZero());
        assertThat(rows("erasure", id)).isOne();
        assertThat(erased(id)).isTrue();
        api.post("/people/20117/erasure", "{'reason': 'erasure_request'}").statusCode(404);
    }

    private static void putSuperviseeAndTeamOfSam(Api api) {
        api.put("/people/20118", "{'name': 'Ada Marsh'}").statusCode(201);
        api.put(
                        "/people/20118/supervisors",
                        "{'supervisors': [{'type': 'case_management', 'employeeNumber': '20117', 'from': '2024-10-01'}]}")
                .statusCode(200);
        api.put("/teams/fernley", "{'leads': [{'employeeNumber': '20117', 'from': '2024-10-01'}]}")
                .statusCode(200);
    }

    @Test
    void theNumberOfAnErasedPersonCanBeReused() {
        Api api = Api.organisation();
        String id = api.put("/people/20117", ENDED).extract().path("id");
        api.post("/people/20117/erasure", "{'reason': 'entered_in_error'}").statusCode(204);

        String again = api.putSam().extract().path("id");

        assertThat(again).isNotEqualTo(id);
    }

    @Test
    void erasureNeedsAReason() {
        Api.organisationWithSam()
                .post("/people/20117/erasure", "{}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    private long rows(String table, String id) {
        return sql.of("select count(*) from " + table + " where person_id = :id::uuid")
                .with("id", id)
                .only(Long.class);
    }

    private boolean erased(String id) {
        return sql.of("select erased from publication where topic = 'staff.v1' and key = :id")
                .with("id", UUID.fromString(id))
                .only(Boolean.class);
    }
}
