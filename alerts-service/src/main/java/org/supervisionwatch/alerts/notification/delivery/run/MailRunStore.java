package org.supervisionwatch.alerts.notification.delivery.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.delivery.queue.MailRun;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** The planned runs: when the next one is due, and which are still to be composed. Its callers own the transaction. */
@ApplicationScoped
public class MailRunStore {

    private static final String STALE_PLANS = """
            select p.*, s.next_at
              from (select o.id, o.zone, o.calendar, o.mail_at, t.sentences,
                           concat_ws('|', o.zone, o.calendar, o.mail_at, array_to_string(t.sentences, '|')) as basis
                      from organisation o
                     cross join lateral (select array(select distinct coalesce(s.sentence, '')
                                                        from team t left join team_schedule s on s.team_id = t.id
                                                       where t.organisation_id = o.id and t.mode <> 'off'
                                                       order by 1) as sentences) t) p
              left join mail_schedule s on s.organisation_id = p.id
             where s.organisation_id is null or s.next_at <= ? or s.basis <> p.basis
            """;
    private static final String SET_NEXT = """
            insert into mail_schedule as s (organisation_id, calendar, basis, next_at) values (?, ?, ?, ?)
            on conflict (organisation_id) do update
               set calendar = excluded.calendar, basis = excluded.basis, next_at = excluded.next_at
            """;
    private static final String ADD = """
            insert into run (organisation_id, kind, team_id, planned_at) values (?, ?, ?, ?) on conflict do nothing
            """;
    private static final String ADD_DAILY = """
            insert into run (organisation_id, kind, covers_from, planned_at) values (?, 'daily', ?, ?) on conflict do nothing
            """;
    private static final String OPEN = """
            select r.id, r.organisation_id, o.zone, r.team_id, r.planned_at,
                   coalesce(r.covers_from, r.planned_at) as covers_from, coalesce(r.anew_from, r.planned_at) as needs_through,
                   r.composed_at is not null as anew
              from run r join organisation o on o.id = r.organisation_id
             where r.kind <> 'week_link' and (r.composed_at is null or r.anew_from is not null) and coalesce(r.anew_from, r.planned_at) <= ?
             order by needs_through, r.id
            """;
    private static final String OPEN_WAKES = """
            select exists (select from person_wake w join person p on p.id = w.person_id
                            where p.organisation_id = ? and w.wake_at <= ?) as open
            """;

    private final Sql sql;

    MailRunStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * An organisation's next daily run, and what it depends on.
     *
     * @param sentences the schedules of its teams; an empty one is derived from {@code mailAt}
     * @param basis everything that the next run is derived from
     * @param nextAt null if none has been planned yet
     */
    public record RunPlan(
            UUID organisationId,
            LocalTime mailAt,
            ZoneId zone,
            String calendar,
            List<String> sentences,
            String basis,
            @Nullable Instant nextAt) {}

    /** The organisations whose next run is due, or must be planned again. */
    public List<RunPlan> stalePlans(Instant now) {
        return sql.list(STALE_PLANS, MailRunStore::readPlan, now);
    }

    public void setNext(RunPlan plan, Instant nextAt) {
        sql.run(SET_NEXT, plan.organisationId(), plan.calendar(), plan.basis(), nextAt);
    }

    /** Discards the next runs that were planned from a calendar that has changed. Runs that are due already stay. */
    public void planAnew(String calendar, Instant now) {
        sql.run("delete from mail_schedule where calendar = ? and next_at > ?", calendar, now);
    }

    /** Adds a run, unless it is there already. */
    public void add(UUID organisationId, String kind, @Nullable UUID teamId, Instant plannedAt) {
        sql.run(ADD, organisationId, kind, teamId, plannedAt);
    }

    /** Adds a daily run that covers every instant from {@code coversFrom} to its own, unless it is there already. */
    public void addDaily(UUID organisationId, Instant coversFrom, Instant plannedAt) {
        sql.run(ADD_DAILY, organisationId, coversFrom, plannedAt);
    }

    /** The runs to be composed, the oldest first. */
    public List<MailRun> open(Instant now) {
        return sql.list(OPEN, MailRunStore::readRun, now);
    }

    /** Locks an open run for this transaction; empty if another replica has it or has finished it. */
    public Optional<UUID> lock(MailRun run) {
        return sql.one(
                "select id from run where id = ? and (composed_at is null or anew_from is not null) for update skip locked",
                row -> row.uuid("id"),
                run.id());
    }

    /** Whether anybody's standings in this organisation are still to be evaluated. */
    public boolean hasOpenWakes(UUID organisationId, Instant now) {
        return sql.one(OPEN_WAKES, row -> row.flag("open"), organisationId, now).orElse(true);
    }

    public void composed(MailRun run, Instant now) {
        sql.run("update run set composed_at = coalesce(composed_at, ?), anew_from = null where id = ?", now, run.id());
    }

    /** How long the oldest run due has been waiting, seconds; 0 if none is. */
    public double lateSeconds(Instant now) {
        return open(now).stream()
                .findFirst()
                .map(run -> (double) Duration.between(run.needsThrough(), now).toSeconds())
                .orElse(0.0);
    }

    private static RunPlan readPlan(Row row) throws SQLException {
        return new RunPlan(
                row.uuid("id"),
                row.as("mail_at", LocalTime.class),
                ZoneId.of(row.text("zone")),
                row.text("calendar"),
                row.texts("sentences"),
                row.text("basis"),
                row.instantOrNull("next_at"));
    }

    private static MailRun readRun(Row row) throws SQLException {
        return new MailRun(
                row.uuid("id"),
                row.uuid("organisation_id"),
                ZoneId.of(row.text("zone")),
                row.uuidOrNull("team_id"),
                row.instant("covers_from"),
                row.instant("planned_at"),
                row.instant("needs_through"),
                row.flag("anew"));
    }
}
