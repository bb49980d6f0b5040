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
 * Keeps the due dates of intervals for calendars: a stable id, and a sequence number that rises whenever the date moves. The id is kept
 * as long as the subject exists, also while there is no due date. Its callers own the transaction.
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

    /** More than a date can move in the period that a restore may lose. */
    private static final int AFTER_A_RESTORE = 1_000;

    private final Sql sql;

    DueDates(Sql sql) {
        this.sql = sql;
    }

    /** Moves or cancels due dates after changes of standings. An UNKNOWN standing changes nothing. */
    public void update(List<StandingChange> changes) {
        List<@Nullable Object[]> moved = new ArrayList<>();
        List<@Nullable Object[]> cancelled = new ArrayList<>();
        changes.stream().filter(DueDates::isOfAnInterval).forEach(change -> {
            LocalDate due = change.after().dueOn();
            (due == null ? cancelled : moved).add(due == null ? cancelled(change) : moved(change, due));
        });
        sql.runEach(MOVE, moved);
        sql.runEach(CANCEL, cancelled);
    }

    /** Raises all sequence numbers after a restore, above any that calendars may have seen before. */
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
