package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.sql.SqlFailure;
import org.supervisionwatch.local.testing.StackResource;

/** Constraints that the database enforces itself. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class GuardTest {

    private static final String INSERT = """
            insert into assignment_period (assignment_id, from_on, to_on, position_title, team_id)
            select a.id, :from, :to::date, 'PWP', h.team_id
              from assignment a join assignment_period h on h.assignment_id = a.id where a.person_id = :person
            """;

    @Inject
    Sql sql;

    @Test
    void periodsOfOneAssignmentThatOverlapAreRefusedByTheDatabase() {
        UUID sam = sam();

        assertThatThrownBy(() -> insert(LocalDate.of(2030, 1, 1), null, sam))
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("23P01"))
                .hasMessageContaining("assignment_periods_do_not_overlap");
    }

    @Test
    void aPeriodThatEndsTheDayBeforeIsNoOverlap() {
        UUID sam = sam();

        assertThat(insert(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 9, 1), sam))
                .isOne();
    }

    @Test
    void theDatabaseRefusesASecondPersonWithTheSameNumber() {
        UUID sam = sam();

        assertThatThrownBy(() -> sql.of(
                                "insert into person (organisation_id, employee_number, name) select organisation_id, employee_number, 'Double' from person where id = :sam")
                        .with("sam", sam)
                        .run())
                .isInstanceOf(SqlFailure.class);
    }

    private int insert(LocalDate from, @Nullable LocalDate to, UUID person) {
        return sql.of(INSERT)
                .with("from", from)
                .with("to", to)
                .with("person", person)
                .run();
    }

    private static UUID sam() {
        return UUID.fromString(Api.organisation().putSam().extract().path("id"));
    }
}
