package org.supervisionwatch.alerts.episode.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.TestDatabase;

/** Migrates a database from before alerts were published. */
@Tag("stack")
class MigrationTest {

    private static final String KNOWN = "0199b000-0000-7000-8000-000000000001";
    private static final String ERASED = "0199b000-0000-7000-8000-000000000002";

    @Test
    void existingEpisodesAreMarkedForPublicationAndDueDatesStored() throws SQLException {
        TestDatabase database = TestDatabase.create("edges");
        migrate(database, "11?");
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            run(connection, episode(KNOWN, 1));
            run(connection, episode(ERASED, 2));
            run(connection, "insert into held_version values ('staff.v1', '%s', 7, 2, true)".formatted(person(2)));
            run(connection, """
                    insert into standing (person_id, pack, requirement, pack_version, organisation_id, state, since_on, due_on,
                      escalate_on, flags, standing, evaluated_on, changed_at)
                    values ('%s', 'p', 'r', '1', '%s', 'ON_TRACK', '2026-11-01', '2026-11-30', '{}', '{}', '{}', '2026-11-01', now())
                    """.formatted(person(1), person(9)));

            migrate(database, "12");

            assertThat(rows(
                            connection,
                            "select key || ' ' || erased from publication where published_version = 0"
                                    + " and topic = 'alerts.v1' order by key"))
                    .containsExactly(KNOWN + " false", ERASED + " true");
            assertThat(rows(connection, "select due_on || ' ' || sequence || ' ' || cancelled from due_date"))
                    .containsExactly("2026-11-30 0 false");
        }
    }

    private static void migrate(TestDatabase database, String to) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .target(to)
                .locations("db/chassis", "db/migration")
                .load()
                .migrate();
    }

    private static String episode(String id, int person) {
        return """
                insert into episode (id, organisation_id, person_id, kind, level, strength, pack, requirement, opened_at, opened_on)
                values ('%s', '%s', '%s', 'lapse', 'below', 'must', 'p', 'r', now(), '2026-11-02')
                """.formatted(id, person(9), person(person));
    }

    private static String person(int number) {
        return "0199a000-1111-7000-8000-00000000000" + number;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        connection.createStatement().execute(sql);
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
