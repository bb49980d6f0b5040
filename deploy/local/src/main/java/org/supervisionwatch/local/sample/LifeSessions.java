package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.sample.SampleSession.SampleSessionStatus;

/**
 * The individual sessions of those who lead a life of their own: one in each week with a day of work, an hour each, none missed; until the
 * day on which they were last seen, if there is one.
 */
final class LifeSessions {

    private static final int USUAL = 60;
    private static final int SHORT = 30;

    private final SampleWorkingDays working;
    private final LocalDate from;
    private final LocalDate today;
    private final SessionSequence sequence;
    private final SplittableRandom highlights;

    /** @param from the Monday with which the sample's sessions begin */
    LifeSessions(
            SampleWorkingDays working,
            LocalDate from,
            LocalDate today,
            SessionSequence sequence,
            SplittableRandom highlights) {
        this.working = working;
        this.from = from;
        this.today = today;
        this.sequence = sequence;
        this.highlights = highlights;
    }

    void oneToOne(Practitioner person, @Nullable LocalDate lastSeen) {
        HighlightPlan special = highlights(person);
        int minutes = person.leads(SampleLife.AT_RISK) ? SHORT : USUAL;
        LocalDate until = lastSeen == null ? today.plusDays(SessionGenerator.BOOKED_AHEAD_DAYS) : lastSeen.minusDays(3);
        for (LocalDate monday = from; monday.isBefore(until); monday = monday.plusWeeks(1)) {
            List<LocalDate> days = working.daysOfWeek(person, monday);
            if (!days.isEmpty() && days.get(days.size() / 2).isBefore(until)) {
                individual(person, days.get(days.size() / 2), minutes, special);
            }
        }
        if (lastSeen != null) {
            individual(person, lastSeen, minutes, special);
        }
        if (person.leads(SampleLife.SUPERVISOR_LEFT) && lastSeen != null) {
            individual(person, lastSeen.plusWeeks(1), minutes, special);
        }
    }

    private HighlightPlan highlights(Practitioner person) {
        HighlightPlan plan = new HighlightPlan(highlights, person.profession(), from);
        return person.leads(SampleLife.AT_RISK)
                ? plan.assessedOn(today.minusDays(355), today.minusDays(104))
                : plan.assessedOn(today.minusDays(300), today.minusDays(120));
    }

    private void individual(Practitioner person, LocalDate day, int minutes, HighlightPlan special) {
        if (day.isBefore(today)) {
            sequence.individual(person, day, minutes, SampleSessionStatus.HELD, special.of(day));
        } else {
            sequence.individual(person, day, minutes, SampleSessionStatus.BOOKED, null);
        }
    }
}
