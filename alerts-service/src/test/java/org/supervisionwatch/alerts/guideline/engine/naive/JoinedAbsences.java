package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;

/** Makes one absence of those of one kind that only days off or weaker absences lie between. Rule 13. */
final class JoinedAbsences {

    private static final int MOST_DAYS_BETWEEN = 14;
    private static final Set<String> LONG =
            Set.of("maternity", "paternity", "adoption", "parental", "sabbatical", "secondment", "suspension");
    private static final Set<String> UNPLANNED = Set.of("sickness", "carers_leave", "compassionate_leave");

    private final Rota rota;
    private List<Absence> absences;

    private JoinedAbsences(Rota rota, List<Absence> absences) {
        this.rota = rota;
        this.absences = absences;
    }

    static List<Absence> of(List<Absence> absences, Rota rota) {
        JoinedAbsences joined = new JoinedAbsences(
                rota,
                absences.stream().sorted(Comparator.comparing(Absence::from)).toList());
        for (int strength = 3; strength >= 1; strength--) {
            joined.joinAll(strength);
        }
        return joined.absences;
    }

    private static int strength(Absence absence) {
        if (LONG.contains(absence.kind())) {
            return 3;
        }
        return UNPLANNED.contains(absence.kind()) ? 2 : 1;
    }

    private void joinAll(int strength) {
        while (joinTwo(strength)) {
            // until no two are left to join
        }
    }

    private boolean joinTwo(int strength) {
        for (Absence first : absences) {
            for (Absence second : absences) {
                boolean alike = strength(first) == strength && first.kind().equals(second.kind());
                if (alike && first.from().isBefore(second.from()) && areOne(first, second)) {
                    join(first, second);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areOne(Absence first, Absence second) {
        List<LocalDate> between = between(first, second);
        return between.size() <= MOST_DAYS_BETWEEN && between.stream().allMatch(day -> noWork(day, first));
    }

    private static List<LocalDate> between(Absence first, Absence second) {
        return first.to() == null
                ? List.of()
                : first.to().plusDays(1).datesUntil(second.from()).toList();
    }

    private boolean noWork(LocalDate day, Absence joining) {
        if (rota.withoutFixedDays(day)) {
            return false;
        }
        for (Absence other : absences) {
            if (covers(other, day)) {
                return strength(other) < strength(joining);
            }
        }
        return !rota.planned(day) || rota.bankHoliday(day);
    }

    static boolean covers(Absence absence, LocalDate day) {
        return !day.isBefore(absence.from()) && (absence.to() == null || !day.isAfter(absence.to()));
    }

    /** What lies between becomes part of the one. */
    private void join(Absence first, Absence second) {
        Absence one = new Absence(first.kind(), first.from(), second.to());
        List<Absence> left = new ArrayList<>();
        for (Absence absence : absences) {
            if (!covers(one, absence.from())) {
                left.add(absence);
            }
        }
        left.add(one);
        left.sort(Comparator.comparing(Absence::from));
        absences = left;
    }
}
