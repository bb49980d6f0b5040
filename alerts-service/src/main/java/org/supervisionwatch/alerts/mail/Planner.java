package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.schedule.ScheduleStore;
import org.supervisionwatch.alerts.schedule.Timetable;
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

    /** Safe to repeat and to run on several replicas at once: a run is one row. Those missed in downtime are made up by one. */
    public void plan(Instant now) {
        for (RunStore.Plan plan : runs.stalePlans(now)) {
            List<Timetable> timetables = timetablesOf(plan);
            Instant due = plan.nextAt();
            if (due != null && !due.isAfter(now)) {
                Instant latest = timetables.stream()
                        .flatMap(each -> each.latest(due, now).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(due);
                runs.addDaily(plan.organisationId(), due, latest);
            }
            runs.setNext(
                    plan,
                    timetables.stream()
                            .map(each -> each.nextAfter(now))
                            .min(Comparator.naturalOrder())
                            .orElseThrow());
        }
    }

    private List<Timetable> timetablesOf(RunStore.Plan plan) {
        Holidays holidays = packs.fresh().calendars().named(plan.calendar()).orElse(Holidays.NONE);
        // Nobody is mailed where no team is told of anything, but the run is made: that it was made is news to those in
        // charge.
        List<String> sentences = plan.sentences().isEmpty() ? List.of("") : plan.sentences();
        return sentences.stream()
                .map(sentence -> ScheduleStore.timetable(
                        sentence.isEmpty() ? null : sentence, plan.mailAt(), plan.zone(), holidays))
                .toList();
    }
}
