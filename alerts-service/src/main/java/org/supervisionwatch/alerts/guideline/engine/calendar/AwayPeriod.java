package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An absence under the pause rules of a requirement, with its effect instead of its kind. Guideline rule 13.
 *
 * @param to the last day away; null if it is open
 */
public record AwayPeriod(LocalDate from, @Nullable LocalDate to, AbsenceEffect effect) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether its days do not count in windows. */
    public boolean excludesDays() {
        return effect.excludesDays();
    }

    public boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /**
     * The absences to which one of these rules applies, by date; those of one kind between which nothing was to be worked are one.
     *
     * @param absences by date, not overlapping
     * @param patterns by date
     */
    public static List<AwayPeriod> under(
            List<PauseRule> rules, List<Absence> absences, List<WorkingPattern> patterns, HolidayDates holidays) {
        if (absences.isEmpty() || rules.isEmpty()) {
            return List.of();
        }
        List<AwayPeriod> away = new ArrayList<>(absences.size());
        for (Absence absence : new AbsenceJoining(patterns, holidays).joined(absences)) {
            ruleFor(rules, absence)
                    .ifPresent(rule -> away.add(new AwayPeriod(absence.from(), absence.to(), rule.effect())));
        }
        return away;
    }

    /** The rule with the largest minimum length that the absence reaches; the first of several. */
    private static Optional<PauseRule> ruleFor(List<PauseRule> rules, Absence absence) {
        PauseRule best = null;
        for (PauseRule rule : rules) {
            boolean applies = rule.kinds().contains(absence.kind()) && reaches(absence, rule.minDays());
            if (applies && (best == null || rule.minDays() > best.minDays())) {
                best = rule;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean reaches(Absence absence, int days) {
        return absence.to() == null || ChronoUnit.DAYS.between(absence.from(), absence.to()) + 1 >= days;
    }
}
