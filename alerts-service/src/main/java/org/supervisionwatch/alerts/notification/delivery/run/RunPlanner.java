package org.supervisionwatch.alerts.notification.delivery.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.notification.delivery.queue.RunKind;
import org.supervisionwatch.alerts.notification.schedule.MailTimetable;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore;

/** Adds the daily runs that are due and plans the next ones. Its caller owns the transaction. */
@ApplicationScoped
public class RunPlanner {

    private final MailRunStore runs;
    private final CatalogueCache packs;

    RunPlanner(MailRunStore runs, CatalogueCache packs) {
        this.runs = runs;
        this.packs = packs;
    }

    /** Safe to repeat and to run on several replicas at once, as a run is one row. Runs missed in downtime are made up by one. */
    public void plan(Instant now) {
        for (MailRunStore.RunPlan plan : runs.stalePlans(now)) {
            List<MailTimetable> timetables = timetablesOf(plan);
            Instant due = plan.nextAt();
            if (due != null && !due.isAfter(now)) {
                Instant latest = timetables.stream()
                        .flatMap(each -> each.latest(due, now).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(due);
                runs.add(plan.organisationId(), RunKind.DAILY, null, due, latest);
            }
            Stream<Instant> next = timetables.stream().map(each -> each.nextAfter(now));
            runs.setNext(plan, next.min(Comparator.naturalOrder()).orElseThrow());
        }
    }

    private List<MailTimetable> timetablesOf(MailRunStore.RunPlan plan) {
        HolidayDates holidays = packs.fresh().calendars().named(plan.calendar()).orElse(HolidayDates.NONE);
        // Without a team that is on nobody is mailed, but there is a run all the same: the daily report says that it
        // was
        // completed.
        List<String> sentences = plan.sentences().isEmpty() ? List.of("") : plan.sentences();
        return sentences.stream()
                .map(sentence -> ScheduleStore.timetable(
                        sentence.isEmpty() ? null : sentence, plan.mailAt(), plan.zone(), holidays))
                .toList();
    }
}
