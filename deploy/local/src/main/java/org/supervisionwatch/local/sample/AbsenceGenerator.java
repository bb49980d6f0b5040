package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A year of leave and sickness, as an e-rostering system would report it: overlaps, part-days and open ends included. Who leads a life of their own has absences of their own. */
final class AbsenceGenerator {

    private final SplittableRandom random;
    private final LocalDate from;
    private final LocalDate today;
    private int nextId = 1;

    AbsenceGenerator(long seed, LocalDate from, LocalDate today) {
        this.random = new SplittableRandom(seed + 2);
        this.from = from;
        this.today = today;
    }

    List<SampleAbsence> absences(List<Practitioner> people) {
        List<SampleAbsence> all = new ArrayList<>();
        for (int index = 0; index < people.size(); index++) {
            Practitioner person = people.get(index);
            if (person.story() != null) {
                continue;
            }
            leave(person, all);
            sickness(person, all);
            rarities(index, person, all);
        }
        return all;
    }

    /** Two weeks, and three single weeks, spread over the year; one part-day here and there. */
    private void leave(Practitioner person, List<SampleAbsence> all) {
        LocalDate summer = monday(from.plusWeeks(26 + random.nextInt(10)));
        add(all, person, "annual_leave", summer, summer.plusDays(13));
        for (int quarter = 0; quarter < 4; quarter++) {
            LocalDate week = monday(from.plusWeeks(quarter * 13L + 2 + random.nextInt(8)));
            if (!overlapsSummer(week, summer) && week.plusDays(6).isBefore(today.minusWeeks(2))) {
                add(all, person, "annual_leave", week, week.plusDays(6));
            }
        }
        if (random.nextInt(6) == 0) {
            LocalDate day = from.plusDays(random.nextInt(340));
            all.add(new SampleAbsence(person.number(), id(), "annual_leave", day, day, true));
        }
    }

    private static boolean overlapsSummer(LocalDate week, LocalDate summer) {
        return !week.plusDays(6).isBefore(summer) && !week.isAfter(summer.plusDays(13));
    }

    private void sickness(Practitioner person, List<SampleAbsence> all) {
        int spells = random.nextInt(4);
        for (int spell = 0; spell < spells; spell++) {
            LocalDate day = from.plusDays(random.nextInt(345));
            add(all, person, "sickness", day, day.plusDays(random.nextInt(5)));
        }
    }

    /** The difficult cases: long sickness, ongoing maternity leave, sickness reported during leave, leave starting today. */
    private void rarities(int index, Practitioner person, List<SampleAbsence> all) {
        if (person.lapsing()) {
            return;
        }
        switch (index) {
            case 17, 96 -> add(all, person, "sickness", today.minusDays(98), today.minusDays(60));
            case 32 -> add(all, person, "maternity", today.minusWeeks(30), null);
            case 85 -> add(all, person, "maternity", today.minusWeeks(48), today.minusWeeks(9));
            case 111 -> add(all, person, "sabbatical", today.minusWeeks(7), today.plusWeeks(12));
            case 58, 71, 136 -> overlapping(person, all);
            case 44, 124 -> add(all, person, "annual_leave", today.minusDays(1), today.plusDays(8));
            case 30 -> add(all, person, "sickness", today.minusDays(3), null);
            default -> {}
        }
    }

    private void overlapping(Practitioner person, List<SampleAbsence> all) {
        LocalDate start = monday(today.minusWeeks(11));
        add(all, person, "annual_leave", start, start.plusDays(11));
        add(all, person, "sickness", start.plusDays(4), start.plusDays(14));
    }

    private void add(
            List<SampleAbsence> all, Practitioner person, String kind, LocalDate start, @Nullable LocalDate end) {
        all.add(new SampleAbsence(person.number(), id(), kind, start, end, false));
    }

    private String id() {
        return "ER-" + (500000 + nextId++);
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}
