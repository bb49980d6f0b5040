package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;

/**
 * The facts about a person in one post that an evaluation uses. Lists may be given in any order.
 *
 * @param patterns working days and hours over time; empty if none are known
 * @param absences must not overlap
 * @param supervisorAbsences days on which the supervisor is away
 * @param clinicalMinutes by month, as far as they are known
 * @param shifts dates worked or rostered, one for each shift: a date may be there twice
 * @param appliesFrom the day from which the requirement applies to the person, if later than the start of post; otherwise null
 */
public record PersonInPost(
        PostPeriod post,
        PersonProfile profile,
        List<WorkingPattern> patterns,
        List<Absence> absences,
        List<Period> supervisorAbsences,
        Map<YearMonth, Integer> clinicalMinutes,
        List<LocalDate> shifts,
        @Nullable LocalDate appliesFrom) {

    public PersonInPost {
        patterns = sorted(patterns, Comparator.comparing(WorkingPattern::from));
        absences = sorted(absences, Comparator.comparing(Absence::from));
        supervisorAbsences = List.copyOf(supervisorAbsences);
        clinicalMinutes = Map.copyOf(clinicalMinutes);
        shifts = sorted(shifts, Comparator.naturalOrder());
    }

    /** A list that is in order already is not sorted again: the same person is asked about each requirement. */
    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        for (int i = 1; i < list.size(); i++) {
            if (order.compare(list.get(i - 1), list.get(i)) > 0) {
                return List.copyOf(list.stream().sorted(order).toList());
            }
        }
        return List.copyOf(list);
    }

    /** The same facts with another {@code appliesFrom}. */
    public PersonInPost appliesFrom(@Nullable LocalDate day) {
        return Objects.equals(day, appliesFrom)
                ? this
                : new PersonInPost(post, profile, patterns, absences, supervisorAbsences, clinicalMinutes, shifts, day);
    }

    /** The same facts with other {@code supervisorAbsences}. */
    public PersonInPost supervisorAway(List<Period> days) {
        return days.equals(supervisorAbsences)
                ? this
                : new PersonInPost(post, profile, patterns, absences, days, clinicalMinutes, shifts, appliesFrom);
    }

    /** The pattern in force on a day; the first one also covers the days before it. Null if there is none. */
    @Nullable public WorkingPattern patternOn(LocalDate day) {
        return WorkingPattern.inForce(patterns, day);
    }

    /** How many shifts are before a day; also the index of the first one on or after it. */
    public int shiftsBefore(LocalDate day) {
        int low = 0;
        int high = shifts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shifts.get(middle).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first date with a shift on or after a day; null if none is known. */
    public @Nullable LocalDate shiftFrom(LocalDate day) {
        int index = shiftsBefore(day);
        return index < shifts.size() ? shifts.get(index) : null;
    }

    /** The last day, up to a limit, on which the pattern in force on {@code day} still applies. */
    public LocalDate lastDayOfPatternOn(LocalDate day, LocalDate limit) {
        WorkingPattern inForce = patternOn(day);
        for (WorkingPattern pattern : patterns) {
            if (pattern != inForce
                    && pattern.from().isAfter(day)
                    && !pattern.from().isAfter(limit)) {
                return pattern.from().minusDays(1);
            }
        }
        return limit;
    }
}
