package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    public boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /**
     * The absences to which one of these rules applies, by date.
     *
     * @param absences by date, not overlapping
     */
    public static List<AwayPeriod> under(List<PauseRule> rules, List<Absence> absences) {
        if (absences.isEmpty()) {
            return List.of();
        }
        List<AwayPeriod> away = new ArrayList<>(absences.size());
        for (Absence absence : joined(absences)) {
            ruleFor(rules, absence)
                    .ifPresent(rule -> away.add(new AwayPeriod(absence.from(), absence.to(), rule.effect())));
        }
        return away;
    }

    /** Joins adjoining absences of one kind, such as two consecutive sick notes. */
    private static List<Absence> joined(List<Absence> absences) {
        List<Absence> joined = new ArrayList<>(absences.size());
        for (Absence absence : absences) {
            Absence before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && adjoins(before, absence)) {
                joined.set(joined.size() - 1, new Absence(before.kind(), before.from(), absence.to()));
            } else {
                joined.add(absence);
            }
        }
        return joined;
    }

    private static boolean adjoins(Absence before, Absence after) {
        return before.kind().equals(after.kind())
                && before.to() != null
                && Objects.equals(before.to().plusDays(1), after.from());
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
