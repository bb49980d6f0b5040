package org.supervisionwatch.alerts.standing.store;

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

/** Migrates what was stored for each post to what is stored for a person. */
@Tag("stack")
class PostsMigrationTest {

    private static final String ORGANISATION = id(9);
    private static final String PERSON = id(1);
    private static final String ONE = id(2);
    private static final String OTHER = id(3);

    @Test
    void whatIsStoredOfTwoPostsBecomesOneAndHistoryStays() throws SQLException {
        TestDatabase database = TestDatabase.create("posts");
        migrate(database, "17?");
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            store(connection);

            migrate(database, "19");

            assertRules(connection);
            assertEpisodes(connection);
        }
    }

    private static void store(Connection connection) throws SQLException {
        for (String pack : List.of("person-pack", "post-pack")) {
            standing(connection, pack, ONE, "ON_TRACK");
            standing(connection, pack, OTHER, "BELOW_GUIDELINE");
            rule(connection, pack, ONE, "'2026-02-01'");
            rule(connection, pack, OTHER, "'2026-01-01'");
        }
        episode(connection, 4, ONE);
        episode(connection, 5, OTHER);
        String acknowledged = "insert into episode_acknowledgement values ('%s', 'Lee', 'r', '2026-12-24', now())";
        run(connection, acknowledged.formatted(id(5)));
        run(connection, """
                insert into stored_pack values
                ('post-pack', '1', '{"applies_to": {"roles": ["x"], "scope": "post"}}', 'somebody', now())""");
    }

    private static void assertRules(Connection connection) throws SQLException {
        assertThat(rows(
                        connection,
                        "select pack || ' ' || state || ' ' || coalesce(assignment_id::text, '-') from standing"))
                .containsExactlyInAnyOrder(
                        "person-pack BELOW_GUIDELINE -",
                        "post-pack ON_TRACK " + ONE,
                        "post-pack BELOW_GUIDELINE " + OTHER);
        assertThat(rows(
                        connection,
                        "select pack || ' ' || applies_from || ' ' || (assignment_id is null) from rule_in_force"))
                .containsExactlyInAnyOrder(
                        "person-pack 2026-01-01 true", "post-pack 2026-02-01 false", "post-pack 2026-01-01 false");
    }

    private static void assertEpisodes(Connection connection) throws SQLException {
        assertThat(rows(
                        connection,
                        "select id || ' ' || coalesce(cause, 'open') || ' ' || (assignment_id is null) from episode"))
                .containsExactlyInAnyOrder(id(4) + " rule_changed true", id(5) + " open true");
        assertThat(rows(connection, "select episode_id::text || ' ' || transition from episode_history"))
                .containsExactly(id(4) + " closed");
        assertThat(rows(connection, "select kind || ' ' || value || ' ' || told_on from told_fact"))
                .containsExactlyInAnyOrder(
                        "PERSON  2026-03-01",
                        "NEWLY_QUALIFIED false 2026-03-01",
                        "PACK person-pack 1 2026-03-01",
                        "PACK post-pack 1 2026-03-01");
    }

    private static void standing(Connection connection, String pack, String post, String state) throws SQLException {
        run(connection, """
                insert into standing (person_id, assignment_id, pack, requirement, pack_version, organisation_id, state, since_on,
                  escalate_on, flags, standing, evaluated_on, changed_at)
                values ('%s', '%s', '%s', 'r', '1', '%s', '%s', '2026-11-01', '{}', '{}', '{}', '2026-11-01', now())
                """.formatted(PERSON, post, pack, ORGANISATION, state));
    }

    private static void rule(Connection connection, String pack, String post, String appliesFrom) throws SQLException {
        run(connection, """
                insert into rule_in_force (person_id, assignment_id, pack, requirement, pack_version, asked, applies_from, decided_on)
                values ('%s', '%s', '%s', 'r', '1', true, %s, '2026-03-01'),
                       ('%s', '%s', '%s', 'never asked', '1', false, null, '2026-03-01')
                """.formatted(PERSON, post, pack, appliesFrom, PERSON, post, pack));
    }

    private static void episode(Connection connection, int number, String post) throws SQLException {
        run(connection, """
                insert into episode (id, organisation_id, person_id, assignment_id, kind, level, strength, pack, requirement, opened_at,
                  opened_on)
                values ('%s', '%s', '%s', '%s', 'lapse', 'below', 'must', 'person-pack', 'r', now(), '2026-11-02')
                """.formatted(id(number), ORGANISATION, PERSON, post));
    }

    private static void migrate(TestDatabase database, String to) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .target(to)
                .locations("db/chassis", "db/migration")
                .load()
                .migrate();
    }

    private static String id(int number) {
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
