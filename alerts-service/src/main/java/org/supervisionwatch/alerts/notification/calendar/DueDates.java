package org.supervisionwatch.alerts.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.standing.evaluation.StandingChange;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Keeps the due dates of intervals for calendars: a stable id, and a sequence number that rises whenever the date moves. The id is kept
 * as long as the subject exists, also while there is no due date. Its callers own the transaction.
 */
@ApplicationScoped
public class DueDates {

    private static final String MOVE = """
            insert into due_date as d ({columns}) select {columns} from {rows}
            on conflict (person_id, assignment_id, pack, requirement) do update
               set due_on = excluded.due_on, cancelled = false, sequence = d.sequence + 1, changed_at = excluded.changed_at
             where d.cancelled or d.due_on <> excluded.due_on
            """;
    private static final String CANCEL = """
            update due_date d set cancelled = true, sequence = sequence + 1, changed_at = given.changed_at
              from {rows}
             where d.person_id = given.person_id and d.assignment_id is not distinct from given.assignment_id
               and d.pack = given.pack and d.requirement = given.requirement and not d.cancelled
            """;

    /** More than a date can move in the period that a restore may lose. */
    private static final int AFTER_A_RESTORE = 1_000;

    private final Sql sql;

    DueDates(Sql sql) {
        this.sql = sql;
    }

    /** @param dueOn null once there is none */
    private record DueRow(
            UUID organisationId,
            StandingSubject subject,
            @Nullable LocalDate dueOn,
            Instant changedAt) {}

    /** Moves or cancels due dates after changes of standings. An UNKNOWN standing changes nothing. */
    public void update(List<StandingChange> changes) {
        Map<Boolean, List<DueRow>> dated = changes.stream()
                .filter(DueDates::isOfAnInterval)
                .map(change -> new DueRow(
                        change.organisationId(),
                        change.subject(),
                        change.after().dueOn(),
                        change.at()))
                .collect(Collectors.partitioningBy(row -> row.dueOn() != null));
        sql.writeAll(MOVE, DueRow.class, dated.getOrDefault(true, List.of()));
        sql.writeAll(CANCEL, DueRow.class, dated.getOrDefault(false, List.of()));
    }

    /** Raises all sequence numbers after a restore, above any that calendars may have seen before. */
    public void raiseAll() {
        sql.of("update due_date set sequence = sequence + :more")
                .with("more", AFTER_A_RESTORE)
                .run();
    }

    private static boolean isOfAnInterval(StandingChange change) {
        return change.after().state() != StandingState.UNKNOWN && change.after().required() == null;
    }
}
