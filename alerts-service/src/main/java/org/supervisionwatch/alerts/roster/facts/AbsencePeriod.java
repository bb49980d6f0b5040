package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;

/**
 * A time in which a person does not work, from the first day of an absence to the day before they work again. The reason is not known
 * here.
 *
 * @param backOn the first day worked again; null if it is not known
 */
public record AbsencePeriod(LocalDate from, @Nullable LocalDate backOn) {

    /** How far to look for a day worked. A pattern without days has none; then the absence ends with its last day. */
    private static final int DAYS_AHEAD = 366;

    /** The period that a day is in; none if the person works on that day, or has worked since their last absence. */
    static Optional<AbsencePeriod> on(LocalDate day, List<Absence> absences, WorkRoster roster) {
        return absences.stream()
                .filter(absence -> !absence.from().isAfter(day))
                .max((one, other) -> one.from().compareTo(other.from()))
                .map(last -> new AbsencePeriod(last.from(), backAfter(last, absences, roster)))
                .filter(away -> away.backOn() == null || away.backOn().isAfter(day));
    }

    private static @Nullable LocalDate backAfter(Absence last, List<Absence> absences, WorkRoster roster) {
        LocalDate to = last.to();
        if (to == null) {
            return null;
        }
        for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = to.plusDays(ahead);
            if (roster.worksOn(day) && absences.stream().noneMatch(absence -> covers(absence, day))) {
                return day;
            }
        }
        return to.plusDays(1);
    }

    private static boolean covers(Absence absence, LocalDate day) {
        return !absence.from().isAfter(day)
                && (absence.to() == null || !absence.to().isBefore(day));
    }
}
