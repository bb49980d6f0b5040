package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.TestDatabase;

/** What was recorded before weeks could alternate and numbers could change. */
@Tag("stack")
class RosterMigrationTest {

    private static final String BEFORE = """
            insert into organisation (id, code, name, zone, calendar, monitored_from, mail_at)
            values ('0199a000-0000-7000-8000-000000000001', 'o', 'O', 'Europe/London', 'scotland', '2026-01-05', '08:00');
            insert into person (id, organisation_id, employee_number, name)
            select ('0199a000-0000-7000-8000-00000000010' || n)::uuid, '0199a000-0000-7000-8000-000000000001', 'E' || n, 'P'
              from generate_series(1, 3) as n;
            insert into publication (topic, key, version, published_version, erased)
            select 'staff.v1', id, 5, 5, false from person;
            insert into pattern_period (person_id, from_on, days)
            values ('0199a000-0000-7000-8000-000000000101', '2026-01-05', '{tue,wed}');
            insert into absence (person_id, source_id, kind, from_on, to_on, part_day)
            values ('0199a000-0000-7000-8000-000000000102', 'A', 'strike', '2026-01-06', '2026-01-06', true),
                   ('0199a000-0000-7000-8000-000000000103', 'A', 'strike', '2026-01-06', '2026-01-06', false);
            """;

    @Test
    void patternsAndNumbersStayAndWhoeverIsPublishedDifferentlyIsPublishedAnew() throws SQLException {
        TestDatabase database = TestDatabase.create("rosters");
        migrate(database, "4");
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(BEFORE);
            migrate(database, "latest");

            assertThat(texts(
                            statement,
                            "select from_on || ' ' || week || ' ' || array_to_string(days, ',') from pattern_period"))
                    .containsExactly("2026-01-05 0 tue,wed");
            assertThat(texts(statement, "select number from person_number order by number"))
                    .containsExactly("E1", "E2", "E3");
            assertThat(texts(
                            statement,
                            "select p.employee_number from publication u join person p on p.id = u.key"
                                    + " where u.version > u.published_version order by 1"))
                    .containsExactly("E1", "E2");
        }
    }

    private static void migrate(TestDatabase database, String target) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations("db/chassis", "db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
