package org.supervisionwatch.alerts.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.standing.evaluation.StandingChange;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * The due dates of intervals and how often each has moved, which only a record can know. An identity is kept for as long as the
 * subject exists, through days without a due date. Its callers own the transaction.
 */
@ApplicationScoped
public class DueDates {

    private static final String MOVE = """
            insert into due_date as d (organisation_id, person_id, assignment_id, pack, requirement, due_on, changed_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (person_id, assignment_id, pack, requirement) do update
               set due_on = excluded.due_on, cancelled = false, sequence = d.sequence + 1, changed_at = excluded.changed_at
             where d.cancelled or d.due_on <> excluded.due_on
            """;
    private static final String CANCEL = """
            update due_date set cancelled = true, sequence = sequence + 1, changed_at = ?
             where person_id = ? and assignment_id is not distinct from ?::uuid and pack = ? and requirement = ? and not cancelled
            """;

    /** More than any date moves in the time that a restore may lose. */
    private static final int AFTER_A_RESTORE = 1_000;

    private final Sql sql;

    DueDates(Sql sql) {
        this.sql = sql;
    }

    /** What is not known for the moment moves nothing. */
    public void note(List<StandingChange> changes) {
        List<@Nullable Object[]> moved = new ArrayList<>();
        List<@Nullable Object[]> cancelled = new ArrayList<>();
        changes.stream().filter(DueDates::isOfAnInterval).forEach(change -> {
            LocalDate due = change.after().dueOn();
            (due == null ? cancelled : moved).add(due == null ? cancelled(change) : moved(change, due));
        });
        sql.runEach(MOVE, moved);
        sql.runEach(CANCEL, cancelled);
    }

    /** After a restore: calendars have seen higher numbers than those that came back, though never so many more. */
    public void raiseAll() {
        sql.run("update due_date set sequence = sequence + ?", AFTER_A_RESTORE);
    }

    private static boolean isOfAnInterval(StandingChange change) {
        return change.after().state() != StandingState.UNKNOWN && change.after().required() == null;
    }

    private static @Nullable Object[] moved(StandingChange change, LocalDate due) {
        return new @Nullable Object[] {
            change.organisationId(),
            change.personId(),
            change.assignmentId(),
            change.pack(),
            change.requirement(),
            due,
            change.at()
        };
    }

    private static @Nullable Object[] cancelled(StandingChange change) {
        return new @Nullable Object[] {
            change.at(), change.personId(), change.assignmentId(), change.pack(), change.requirement()
        };
    }
}
