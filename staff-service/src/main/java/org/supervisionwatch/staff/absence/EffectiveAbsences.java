package org.supervisionwatch.staff.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the absences that were reported, which may overlap, the ones that count, which do not.
 *
 * <p>Cut time at every day on which an absence begins or has just ended; each stretch between two cuts is of the first class, by
 * precedence, that covers it; neighbours of the same class are one. Part-days are left out.
 */
public final class EffectiveAbsences {

    private EffectiveAbsences() {}

    /** In order of their dates. */
    public static List<EffectiveAbsence> of(Collection<Absence> reported) {
        List<Absence> whole =
                reported.stream().filter(absence -> !absence.partDay()).toList();
        List<LocalDate> cuts = List.copyOf(cuts(whole));
        List<EffectiveAbsence> effective = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            LocalDate from = cuts.get(i);
            LocalDate to = i + 1 < cuts.size() ? cuts.get(i + 1).minusDays(1) : null;
            classOn(from, whole).ifPresent(found -> append(effective, new EffectiveAbsence(found, from, to)));
        }
        return List.copyOf(effective);
    }

    private static TreeSet<LocalDate> cuts(List<Absence> absences) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (Absence absence : absences) {
            cuts.add(absence.from());
            if (absence.to() != null) {
                cuts.add(absence.to().plusDays(1));
            }
        }
        return cuts;
    }

    private static Optional<AbsenceClass> classOn(LocalDate day, List<Absence> absences) {
        return absences.stream()
                .filter(absence -> covers(absence.from(), absence.to(), day))
                .map(absence -> AbsenceKinds.classOf(absence.kind()))
                .min(Comparator.naturalOrder());
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private static void append(List<EffectiveAbsence> all, EffectiveAbsence next) {
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
