package org.supervisionwatch.staff.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.supervisionwatch.staff.person.record.Person;

/**
 * Derives from the reported absences, which may overlap, the effective ones, which do not.
 *
 * <p>Time is divided at every day on which an absence begins or has just ended; each part has the class with the highest precedence
 * among the absences that cover it, and adjoining parts of one class are joined. Absences of a part of a day are left out, unless together
 * they make up a day of that person.
 */
public final class EffectiveAbsences {

    private EffectiveAbsences() {}

    /** The effective absences, by date. */
    public static List<EffectiveAbsence> of(Collection<Absence> reported, Person person) {
        List<EffectiveAbsence> whole = new ArrayList<>(PartDays.madeUp(reported, person));
        reported.stream()
                .filter(absence -> !absence.isOfPartOfADay())
                .map(absence ->
                        new EffectiveAbsence(AbsenceKinds.classOf(absence.kind()), absence.from(), absence.to()))
                .forEach(whole::add);
        List<LocalDate> boundaries = List.copyOf(boundaries(whole));
        List<EffectiveAbsence> effective = new ArrayList<>();
        for (int i = 0; i < boundaries.size(); i++) {
            LocalDate from = boundaries.get(i);
            LocalDate to = i + 1 < boundaries.size() ? boundaries.get(i + 1).minusDays(1) : null;
            classOn(from, whole).ifPresent(found -> append(effective, new EffectiveAbsence(found, from, to)));
        }
        return List.copyOf(effective);
    }

    private static TreeSet<LocalDate> boundaries(List<EffectiveAbsence> absences) {
        TreeSet<LocalDate> boundaries = new TreeSet<>();
        for (EffectiveAbsence absence : absences) {
            boundaries.add(absence.from());
            if (absence.to() != null) {
                boundaries.add(absence.to().plusDays(1));
            }
        }
        return boundaries;
    }

    private static Optional<AbsenceClass> classOn(LocalDate day, List<EffectiveAbsence> absences) {
        return absences.stream()
                .filter(absence ->
                        !day.isBefore(absence.from()) && (absence.to() == null || !day.isAfter(absence.to())))
                .map(EffectiveAbsence::absenceClass)
                .min(Comparator.naturalOrder());
    }

    /** Adds a period, or prolongs the last one that it adjoins. */
    static void append(List<EffectiveAbsence> all, EffectiveAbsence next) {
        if (!all.isEmpty()) {
            EffectiveAbsence last = all.getLast();
            if (last.absenceClass() == next.absenceClass()
                    && last.to() != null
                    && last.to().plusDays(1).equals(next.from())) {
                all.set(all.size() - 1, new EffectiveAbsence(last.absenceClass(), last.from(), next.to()));
                return;
            }
        }
        all.add(next);
    }
}
