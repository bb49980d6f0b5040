package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the absences of one kind between which nothing was to be worked, such as two sick notes that leave out the weekend. Guideline
 * rule 13.
 *
 * @param patterns by date
 */
public record AbsenceJoining(List<WorkingPattern> patterns, HolidayDates holidays) {

    private static final int MOST_DAYS_BETWEEN = 14;

    /** @param absences by date, not overlapping */
    public List<Absence> joined(List<Absence> absences) {
        if (absences.size() < 2) {
            return absences;
        }
        List<Absence> joined = new ArrayList<>(absences);
        for (KindStrength strength : KindStrength.STRONGEST_FIRST) {
            join(joined, strength);
        }
        return joined;
    }

    private void join(List<Absence> absences, KindStrength strength) {
        int index = 0;
        while (index < absences.size()) {
            int next = KindStrength.of(absences.get(index)) == strength ? continuation(absences, index) : index;
            if (next == index) {
                index++;
            } else {
                Absence first = absences.get(index);
                LocalDate to = absences.get(next).to();
                absences.subList(index, next).clear();
                absences.set(index, new Absence(first.kind(), first.from(), to));
            }
        }
    }

    /** The index of the absence that goes on with this one; that of this one if none does. */
    private int continuation(List<Absence> absences, int index) {
        Absence first = absences.get(index);
        LocalDate end = first.to();
        for (int next = index + 1; end != null && next < absences.size(); next++) {
            Absence candidate = absences.get(next);
            if (ChronoUnit.DAYS.between(end, candidate.from()) > MOST_DAYS_BETWEEN + 1) {
                return index;
            }
            if (candidate.kind().equals(first.kind())) {
                return nothingToWork(end, candidate.from(), absences.subList(index + 1, next)) ? next : index;
            }
            if (KindStrength.of(candidate).compareTo(KindStrength.of(first)) >= 0) {
                return index;
            }
        }
        return index;
    }

    /** Whether nothing was to be worked between two days, both exclusive. @param away weaker absences between them */
    private boolean nothingToWork(LocalDate after, LocalDate before, List<Absence> away) {
        for (LocalDate day = after.plusDays(1); day.isBefore(before); day = day.plusDays(1)) {
            WorkingPattern pattern = WorkingPattern.inForce(patterns, day);
            boolean worked = pattern != null && pattern.plans(day) && !holidays.contains(day);
            if (pattern == null || pattern.hasNoDay() || (worked && !covered(day, away))) {
                return false;
            }
        }
        return true;
    }

    private static boolean covered(LocalDate day, List<Absence> absences) {
        for (Absence absence : absences) {
            if (absence.contains(day)) {
                return true;
            }
        }
        return false;
    }
}
