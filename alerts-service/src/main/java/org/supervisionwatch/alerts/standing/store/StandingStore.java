package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.standing.evaluation.StandingSummary;
import org.supervisionwatch.chassis.sql.ColumnArrays;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the tables standing and standing_history. Only the evaluator writes them. */
@ApplicationScoped
public class StandingStore {

    private static final String SAVE = """
            insert into standing (person_id, assignment_id, pack, requirement, pack_version, organisation_id, team_id, state,
                since_on, due_on, due_soon_from_on, below_from_on, email_on, escalate_on, anchor_on, next_booked_on,
                credited, required, window_from_on, window_to_on, flags, standing, evaluated_on, changed_at)
            select person_id, assignment_id, pack, requirement, pack_version, organisation_id, team_id, state,
                since_on, due_on, due_soon_from_on, below_from_on, email_on, escalate_on::date[], anchor_on, next_booked_on,
                credited, required, window_from_on, window_to_on, flags::text[], standing, evaluated_on, changed_at
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t (person_id, assignment_id,
                pack, requirement, pack_version, organisation_id, team_id, state, since_on, due_on, due_soon_from_on,
                below_from_on, email_on, escalate_on, anchor_on, next_booked_on, credited, required, window_from_on, window_to_on,
                flags, standing, evaluated_on, changed_at)
            on conflict (person_id, assignment_id, pack, requirement) do update
               set pack_version = excluded.pack_version, organisation_id = excluded.organisation_id,
                   team_id = excluded.team_id, state = excluded.state, since_on = excluded.since_on,
                   due_on = excluded.due_on, due_soon_from_on = excluded.due_soon_from_on,
                   below_from_on = excluded.below_from_on, email_on = excluded.email_on,
                   escalate_on = excluded.escalate_on, anchor_on = excluded.anchor_on,
                   next_booked_on = excluded.next_booked_on, credited = excluded.credited,
                   required = excluded.required, window_from_on = excluded.window_from_on,
                   window_to_on = excluded.window_to_on, flags = excluded.flags, standing = excluded.standing,
                   evaluated_on = excluded.evaluated_on, changed_at = excluded.changed_at
            """;

    private static final String APPEND = """
            insert into standing_history (person_id, assignment_id, pack, requirement, pack_version, organisation_id, team_id,
                state, due_on, below_from_on, anchor_on, standing, evaluated_on, at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String[] COLUMNS = {
        "uuid",
        "uuid",
        "text",
        "text",
        "text",
        "uuid",
        "uuid",
        "text",
        "date",
        "date",
        "date",
        "date",
        "date",
        "text",
        "date",
        "date",
        "numeric",
        "numeric",
        "date",
        "date",
        "text",
        "json",
        "date",
        "timestamptz"
    };

    private static final String[] HISTORY_COLUMNS = {
        "uuid",
        "uuid",
        "text",
        "text",
        "text",
        "uuid",
        "uuid",
        "text",
        "date",
        "date",
        "date",
        "json",
        "date",
        "timestamptz"
    };

    private final Sql sql;

    StandingStore(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, List<StandingRow>> of(Collection<UUID> people) {
        return sql.list("select * from standing where person_id = any(?::uuid[])", StandingStore::read, people).stream()
                .collect(Collectors.groupingBy(row -> row.subject().personId()));
    }

    void save(List<StandingRow> rows) {
        ColumnArrays columns = new ColumnArrays(COLUMNS);
        rows.forEach(row -> columns.row(joined(identity(row), dates(row.summary()), working(row))));
        sql.runAll(SAVE, columns);
    }

    void append(List<StandingRow> rows) {
        ColumnArrays columns = new ColumnArrays(HISTORY_COLUMNS);
        rows.forEach(row -> columns.row(joined(identity(row), keyDates(row.summary()), working(row))));
        sql.runAll(APPEND, columns);
    }

    private static List<@Nullable Object> identity(StandingRow row) {
        StandingSubject subject = row.subject();
        return Arrays.asList(
                subject.personId(),
                subject.assignmentId(),
                subject.pack(),
                subject.requirement(),
                row.summary().packVersion(),
                row.organisationId(),
                row.teamId(),
                row.summary().state());
    }

    private static List<@Nullable Object> dates(StandingSummary summary) {
        return Arrays.asList(
                summary.sinceOn(),
                summary.dueOn(),
                summary.dueSoonFromOn(),
                summary.belowFromOn(),
                summary.emailOn(),
                ColumnArrays.literal(summary.escalateOn()),
                summary.anchorOn(),
                summary.nextBookedOn(),
                summary.credited(),
                summary.required(),
                summary.windowFromOn(),
                summary.windowToOn(),
                ColumnArrays.literal(summary.flags()));
    }

    private static List<@Nullable Object> keyDates(StandingSummary summary) {
        return Arrays.asList(summary.dueOn(), summary.belowFromOn(), summary.anchorOn());
    }

    private static List<@Nullable Object> working(StandingRow row) {
        return List.of(row.json(), row.evaluatedOn(), row.changedAt());
    }

    @SafeVarargs
    private static @Nullable Object[] joined(List<@Nullable Object>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toArray();
    }

    void delete(Collection<UUID> people) {
        sql.run("delete from standing where person_id = any(?::uuid[])", people);
    }

    private static StandingRow read(Row row) throws SQLException {
        return new StandingRow(
                new StandingSubject(
                        row.uuid("person_id"),
                        row.uuidOrNull("assignment_id"),
                        row.text("pack"),
                        row.text("requirement")),
                row.uuid("organisation_id"),
                row.uuidOrNull("team_id"),
                summary(row),
                row.text("standing"),
                row.date("evaluated_on"),
                row.instant("changed_at"));
    }

    private static StandingSummary summary(Row row) throws SQLException {
        return new StandingSummary(
                StandingState.valueOf(row.text("state")),
                row.text("pack_version"),
                row.date("since_on"),
                row.dateOrNull("due_on"),
                row.dateOrNull("due_soon_from_on"),
                row.dateOrNull("below_from_on"),
                row.dateOrNull("email_on"),
                row.dates("escalate_on"),
                row.dateOrNull("anchor_on"),
                row.dateOrNull("next_booked_on"),
                row.asOrNull("credited", BigDecimal.class),
                row.asOrNull("required", BigDecimal.class),
                row.dateOrNull("window_from_on"),
                row.dateOrNull("window_to_on"),
                row.texts("flags").stream()
                        .map(flag -> StandingFlag.valueOf(flag.toUpperCase(Locale.ROOT)))
                        .toList());
    }
}
