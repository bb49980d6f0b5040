package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.supervisionwatch.alerts.guideline.BusinessDays;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.shelf.Packs;

/** Adds the daily runs that are due and works out the next ones. Its caller owns the transaction. */
@ApplicationScoped
public class Planner {

    private final RunStore runs;
    private final Packs packs;

    Planner(RunStore runs, Packs packs) {
        this.runs = runs;
        this.packs = packs;
    }

    /** Safe to repeat and to run on several replicas at once: a run is one row. */
    public void plan(Instant now) {
        for (RunStore.Plan plan : runs.stalePlans(now)) {
            Schedule schedule = scheduleOf(plan);
            if (plan.nextAt() != null && !plan.nextAt().isAfter(now)) {
                Instant planned = schedule.latestMissed(plan.nextAt(), now);
                runs.add(plan.organisationId(), "daily", null, planned);
            }
            runs.setNext(plan, schedule.nextAfter(now));
        }
    }

    private Schedule scheduleOf(RunStore.Plan plan) {
        BusinessDays days = new BusinessDays(
                packs.fresh().calendars().named(plan.calendar()).orElse(Holidays.NONE));
        return new Schedule(plan.mailAt(), plan.zone(), days::contains);
    }
}
