package org.supervisionwatch.alerts.standing.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.standing.explanation.StandingView;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;
import org.supervisionwatch.chassis.sql.Sql;

/** Standings as the version before V15 stored them. */
@QuarkusTest
class WorkingMigrationTest extends ServiceTest {

    private static final UUID SOMEBODY = UUID.randomUUID();

    private final Sql sql;
    private final ObjectMapper json;

    @Inject
    WorkingMigrationTest(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
        sql.of("alter table person_wake add column woken_at timestamptz").run();
    }

    @AfterEach
    void leaveNothing() {
        QuarkusTransaction.rollback();
    }

    @Test
    void anIntervalIsShownAsBeforeButForItsWorking() throws IOException {
        isShownAsBefore("""
                {"requirement": "cm-weekly", "state": "DUE_SOON", "due": "2026-07-08", "dueRaw": "2026-07-07",
                 "dueSoonFrom": "2026-07-06", "belowFrom": "2026-07-11", "emailOn": "2026-07-13",
                 "escalateOn": ["2026-07-20", "2026-07-27"], "anchor": "2026-07-01", "shiftsSince": 2, "returned": "2026-06-29",
                 "capped": true, "nextBooked": "2026-07-09", "nextChange": "2026-07-09", "flags": ["needs_cover"],
                 "working": [{"step": "none_yet", "says": "No session has counted yet.", "start": "2026-07-01"}]}""");
    }

    @Test
    void aWindowIsShownAsBeforeButForItsWorking() throws IOException {
        isShownAsBefore("""
                {"requirement": "month-90", "state": "BELOW_GUIDELINE", "belowFrom": "2026-09-08", "emailOn": "2026-09-08",
                 "escalateOn": [], "capped": false, "window": {"from": "2026-08-01", "to": "2026-08-31"},
                 "credited": 60, "required": 90, "finalOn": "2026-09-08",
                 "progress": {"window": {"from": "2026-09-01", "to": "2026-09-30"}, "credited": 12.5, "required": 90},
                 "nextChange": "2026-10-01", "flags": ["group_too_large"],
                 "working": [{"step": "closed", "says": "Final since Tue 8 Sep 2026.", "finalOn": "2026-09-08"}]}""");
    }

    @Test
    void aStateIsShownAsBeforeWithItsReason() throws IOException {
        isShownAsBefore("""
                {"requirement": "cm-weekly", "state": "UNKNOWN", "reason": "event_unreadable"}""");
    }

    @Test
    void everybodyOfWhomAnythingIsKnownIsEvaluatedAgain() throws IOException {
        UUID unknown = UUID.randomUUID();
        sql.of("""
                insert into person_wake (person_id, wake_at, woken_at)
                values (:known, '2030-01-01', now()), (:unknown, 'infinity', now())""").with("known", SOMEBODY).with("unknown", unknown).run();
        migrate();
        assertThat(sql.of("""
                        select person_id from person_wake
                         where wake_at = '-infinity' and person_id in (:known, :unknown)""").with("known", SOMEBODY).with("unknown", unknown).list(UUID.class))
                .containsExactly(SOMEBODY);
    }

    private void isShownAsBefore(String before) throws IOException {
        ObjectNode expected = (ObjectNode) json.readTree(before);
        store(before);
        migrate();
        StoredStanding stored =
                StoredStanding.read(sql.of("select standing::text from standing where person_id = :person")
                        .with("person", SOMEBODY)
                        .only(String.class));
        if (expected.has("anchor")) {
            expected.put("daysSince", 7);
        }
        if (expected.has("working")) {
            expected.putArray("working");
        }
        assertThat(json.readTree(json.writeValueAsString(StandingView.of(stored, LocalDate.of(2026, 7, 8)))))
                .isEqualTo(expected);
    }

    /** The columns hold what the document holds. */
    private void store(String document) throws JsonProcessingException {
        sql.of("""
                insert into standing (person_id, pack, requirement, pack_version, organisation_id, state, since_on, due_on,
                    due_soon_from_on, below_from_on, email_on, escalate_on, anchor_on, next_booked_on, credited, required, flags,
                    standing, evaluated_on, changed_at)
                select :person, 'pack', s ->> 'requirement', '1', :person, s ->> 'state', '2026-07-01', (s ->> 'due')::date,
                    (s ->> 'dueSoonFrom')::date, (s ->> 'belowFrom')::date, (s ->> 'emailOn')::date,
                    array(select json_array_elements_text(coalesce(s -> 'escalateOn', '[]')))::date[],
                    (s ->> 'anchor')::date, (s ->> 'nextBooked')::date, (s ->> 'credited')::numeric,
                    (s ->> 'required')::numeric, array(select json_array_elements_text(coalesce(s -> 'flags', '[]'))),
                    s, '2026-07-01', now()
                  from (select :document::json as s) given""")
                .with("person", SOMEBODY)
                .with("document", json.writeValueAsString(json.readTree(document)))
                .run();
    }

    private void migrate() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/db/migration/V15__working.sql")) {
            for (String statement : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";")) {
                if (!statement.isBlank()) {
                    sql.of(statement).run();
                }
            }
        }
    }
}
