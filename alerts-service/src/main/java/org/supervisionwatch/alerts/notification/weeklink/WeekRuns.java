package org.supervisionwatch.alerts.notification.weeklink;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** The runs of week links: when the next one is due, and which are open. Its callers own the transaction. */
@ApplicationScoped
public class WeekRuns {

    private static final String STALE_PLANS = """
            select o.id, o.zone, o.calendar, s.next_at, concat_ws('|', o.zone, o.calendar, ?::text) as basis
              from organisation o left join week_link_plan s on s.organisation_id = o.id
             where s.organisation_id is null or s.next_at <= ? or s.basis <> concat_ws('|', o.zone, o.calendar, ?::text)
            """;
    private static final String SET_NEXT = """
            insert into week_link_plan as s (organisation_id, basis, next_at) values (?, ?, ?)
            on conflict (organisation_id) do update set basis = excluded.basis, next_at = excluded.next_at
            """;
    private static final String ADD = """
            insert into run (organisation_id, kind, planned_at) values (?, 'week_link', ?) on conflict do nothing
            """;
    private static final String OPEN = """
            select r.id, r.organisation_id, o.zone, r.planned_at
              from run r join organisation o on o.id = r.organisation_id
             where r.kind = 'week_link' and r.composed_at is null
             order by r.planned_at, r.id
            """;

    private final Sql sql;
    private final CatalogueCache packs;

    WeekRuns(Sql sql, CatalogueCache packs) {
        this.sql = sql;
        this.packs = packs;
    }

    /** @param basis what it is derived from: zone, calendar and revision of the catalogue */
    private record WeekPlan(
            UUID organisationId,
            ZoneId zone,
            String calendar,
            String basis,
            @Nullable Instant nextAt) {}

    /** Adds the runs that are due, including those missed in downtime, and plans the next ones. Safe to repeat. */
    public void plan(Instant now) {
        PackCatalogue catalogue = packs.fresh();
        String revision = Long.toString(catalogue.revision());
        for (WeekPlan plan : sql.list(STALE_PLANS, WeekRuns::readPlan, revision, now, revision)) {
            LastDay days = new LastDay(
                    plan.zone(), catalogue.calendars().named(plan.calendar()).orElse(HolidayDates.NONE));
            Instant due = plan.nextAt();
            while (due != null && !due.isAfter(now)) {
                sql.run(ADD, plan.organisationId(), due);
                due = days.nextAfter(due);
            }
            sql.run(SET_NEXT, plan.organisationId(), plan.basis(), days.nextAfter(now));
        }
    }

    /** The open runs, the oldest first. */
    public List<WeekRun> open() {
        return sql.list(
                OPEN,
                row -> new WeekRun(
                        row.uuid("id"),
                        row.uuid("organisation_id"),
                        ZoneId.of(row.text("zone")),
                        row.instant("planned_at")));
    }

    /** Locks an open run for this transaction. @return false if another replica has it, or it is done */
    public boolean lock(WeekRun run) {
        return sql.one(
                        "select 1 from run where id = ? and composed_at is null for update skip locked",
                        row -> true,
                        run.id())
                .isPresent();
    }

    /** @param skipped why nothing was sent; null if it was composed */
    public void done(WeekRun run, @Nullable String skipped, Instant now) {
        sql.run("update run set composed_at = ?, skipped = ? where id = ?", now, skipped, run.id());
    }

    private static WeekPlan readPlan(Row row) throws SQLException {
        return new WeekPlan(
                row.uuid("id"),
                ZoneId.of(row.text("zone")),
                row.text("calendar"),
                row.text("basis"),
                row.instantOrNull("next_at"));
    }
}
