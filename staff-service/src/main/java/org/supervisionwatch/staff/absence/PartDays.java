package org.supervisionwatch.staff.absence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.supervisionwatch.staff.person.record.AgreedWeek;
import org.supervisionwatch.staff.person.record.Person;

/**
 * Finds the days that are made up of parts: by the hours told of them, or where none are told by two parts, or by one of a day on which
 * somebody works half of a full-time day or less.
 */
final class PartDays {

    private static final int PARTS_OF_A_DAY = 2;

    private PartDays() {}

    /** The days made up, by date; adjoining ones of one class are one absence. */
    static List<EffectiveAbsence> madeUp(Collection<Absence> reported, Person person) {
        List<Absence> parts = reported.stream()
                .filter(absence -> absence.isOfPartOfADay() && absence.to() != null)
                .toList();
        List<EffectiveAbsence> days = new ArrayList<>();
        for (LocalDate day : days(parts)) {
            List<Absence> onDay =
                    parts.stream().filter(part -> part.covers(day)).toList();
            if (makeUpADay(onDay, person.agreedWeek(day))) {
                onDay.stream()
                        .map(part -> AbsenceKinds.classOf(part.kind()))
                        .sorted()
                        .limit(1)
                        .forEach(
                                strongest -> EffectiveAbsences.append(days, new EffectiveAbsence(strongest, day, day)));
            }
        }
        return days;
    }

    private static SortedSet<LocalDate> days(List<Absence> parts) {
        return parts.stream()
                .flatMap(part ->
                        part.from().datesUntil(Objects.requireNonNull(part.to()).plusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean makeUpADay(List<Absence> parts, AgreedWeek week) {
        List<BigDecimal> hours =
                parts.stream().map(Absence::hours).filter(Objects::nonNull).toList();
        if (!hours.isEmpty()) {
            return week.isADay(hours.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return parts.size() >= PARTS_OF_A_DAY || week.isOfHalfDays();
    }
}
