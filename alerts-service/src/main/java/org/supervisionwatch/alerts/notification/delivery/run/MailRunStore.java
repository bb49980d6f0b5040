package org.supervisionwatch.alerts.notification.delivery.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.delivery.queue.MailRun;
import org.supervisionwatch.alerts.notification.delivery.queue.RunKind;
import org.supervisionwatch.chassis.sql.Sql;

/** The planned runs: when the next one is due, and which are still to be composed. Its callers own the transaction. */
@ApplicationScoped
public class MailRunStore {

    private static final String STALE_PLANS = """
            select p.*, s.next_at
              from (select o.id as organisation_id, o.zone, o.calendar, o.mail_at, t.sentences,
                           concat_ws('|', o.zone, o.calendar, o.mail_at, array_to_string(t.sentences, '|')) as basis
                      from organisation o
                     cross join lateral (select array(select distinct coalesce(s.sentence, '')
                                                        from team t left join team_schedule s on s.team_id = t.id
                                                       where t.organisation_id = o.id and t.mode <> 'off'
                                                       order by 1) as sentences) t) p
              left join mail_schedule s on s.organisation_id = p.organisation_id
             where s.organisation_id is null or s.next_at <= :now or s.basis <> p.basis
            """;
    private static final String SET_NEXT = """
            insert into mail_schedule (organisation_id, calendar, basis, next_at) values (:organisation_id, :calendar, :basis, :next_at)
            on conflict (organisation_id) do update
               set calendar = excluded.calendar, basis = excluded.basis, next_at = excluded.next_at
            """;
    private static final String ADD = """
            insert into run (organisation_id, kind, team_id, covers_from, planned_at)
            values (:organisation, :kind, :team, :covers_from, :planned) on conflict do nothing
            """;
    private static final String OPEN = """
            select r.id, r.organisation_id, r.kind, o.zone, r.team_id, r.planned_at,
                   coalesce(r.covers_from, r.planned_at) as covers_from, coalesce(r.anew_from, r.planned_at) as needs_through,
                   r.composed_at is not null as anew
              from run r join organisation o on o.id = r.organisation_id
             where r.kind = any (:kinds) and (r.composed_at is null or r.anew_from is not null)
               and coalesce(r.anew_from, r.planned_at) <= :now
             order by needs_through, r.id
            """;
    private static final String LOCK = """
            select id from run where id = :id and (composed_at is null or anew_from is not null) for update skip locked
            """;
    private static final String COMPOSED = """
            update run set composed_at = coalesce(composed_at, :now), anew_from = null, skipped = :skipped where id = :id
            """;
    private static final String OPEN_WAKES = """
            select exists (select from person_wake w join person p on p.id = w.person_id
                            where p.organisation_id = :organisation and w.wake_at <= :now)
                or exists (select from person_mark m join person p on p.id = m.person_id
                            where p.organisation_id = :organisation)
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
        return sql.of(STALE_PLANS).with("now", now).list(RunPlan.class);
    }

    public void setNext(RunPlan plan, Instant nextAt) {
        sql.of(SET_NEXT).with(plan).with("next_at", nextAt).run();
    }

    /** Discards the next runs that were planned from a calendar that has changed. Runs that are due already stay. */
    public void planAnew(String calendar, Instant now) {
        sql.of("delete from mail_schedule where calendar = :calendar and next_at > :now")
                .with("calendar", calendar)
                .with("now", now)
                .run();
    }

    /**
     * Adds a run, unless it is there already.
     *
     * @param teamId the team that went live; null for all other runs
     * @param coversFrom the earliest instant that it makes up for; null if it is its own
     */
    public void add(
            UUID organisationId, RunKind kind, @Nullable UUID teamId, @Nullable Instant coversFrom, Instant plannedAt) {
        sql.of(ADD)
                .with("organisation", organisationId)
                .with("kind", kind)
                .with("team", teamId)
                .with("covers_from", coversFrom)
                .with("planned", plannedAt)
                .run();
    }

    /** The runs of digests to be composed, the oldest first. */
    public List<MailRun> open(Instant now) {
        return open(EnumSet.of(RunKind.DAILY, RunKind.GOING_LIVE), now);
    }

    /** The runs of these kinds to be composed, the oldest first. */
    public List<MailRun> open(Set<RunKind> kinds, Instant now) {
        return sql.of(OPEN).with("kinds", kinds).with("now", now).list(MailRun.class);
    }

    /** Locks an open run for this transaction. @return false if another replica has it or has finished it */
    public boolean lock(MailRun run) {
        return sql.of(LOCK).with("id", run.id()).first(UUID.class).isPresent();
    }

    /** Whether anybody's standings in this organisation are still to be evaluated. */
    public boolean hasOpenWakes(UUID organisationId, Instant now) {
        return sql.of(OPEN_WAKES)
                .with("organisation", organisationId)
                .with("now", now)
                .only(Boolean.class);
    }

    /** @param skipped why nothing was sent; null if it was composed */
    public void composed(MailRun run, @Nullable String skipped, Instant now) {
        sql.of(COMPOSED)
                .with("id", run.id())
                .with("skipped", skipped)
                .with("now", now)
                .run();
    }

    /** How long the oldest run due has been waiting, seconds; 0 if none is. */
    public double lateSeconds(Instant now) {
        return open(now).stream()
                .findFirst()
                .map(run -> (double) Duration.between(run.needsThrough(), now).toSeconds())
                .orElse(0.0);
    }
}
