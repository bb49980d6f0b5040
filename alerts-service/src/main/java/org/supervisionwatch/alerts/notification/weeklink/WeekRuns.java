package org.supervisionwatch.alerts.notification.weeklink;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.notification.delivery.queue.RunKind;
import org.supervisionwatch.alerts.notification.delivery.run.MailRunStore;
import org.supervisionwatch.chassis.sql.Sql;

/** Plans the runs of week links. Its callers own the transaction. */
@ApplicationScoped
public class WeekRuns {

    private static final String STALE_PLANS = """
            select o.id as organisation_id, o.zone, o.calendar, concat_ws('|', o.zone, o.calendar, :revision::text) as basis, s.next_at
              from organisation o left join week_link_plan s on s.organisation_id = o.id
             where s.organisation_id is null or s.next_at <= :now or s.basis <> concat_ws('|', o.zone, o.calendar, :revision::text)
            """;
    private static final String SET_NEXT = """
            insert into week_link_plan (organisation_id, basis, next_at) values (:organisation_id, :basis, :next_at)
            on conflict (organisation_id) do update set basis = excluded.basis, next_at = excluded.next_at
            """;

    private final Sql sql;
    private final MailRunStore runs;
    private final CatalogueCache packs;

    WeekRuns(Sql sql, MailRunStore runs, CatalogueCache packs) {
        this.sql = sql;
        this.runs = runs;
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
        List<WeekPlan> stale = sql.of(STALE_PLANS)
                .with("revision", Long.toString(catalogue.revision()))
                .with("now", now)
                .list(WeekPlan.class);
        for (WeekPlan plan : stale) {
            LastDay days = new LastDay(
                    plan.zone(), catalogue.calendars().named(plan.calendar()).orElse(HolidayDates.NONE));
            Instant due = plan.nextAt();
            while (due != null && !due.isAfter(now)) {
                runs.add(plan.organisationId(), RunKind.WEEK_LINK, null, null, due);
                due = days.nextAfter(due);
            }
            sql.of(SET_NEXT).with(plan).with("next_at", days.nextAfter(now)).run();
        }
    }
}
