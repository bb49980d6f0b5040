package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;

/** Whether anybody can say when a person works: by a pattern with days, now or later, or by shifts. Guideline rule 5. */
public record KnownRota(PersonInPost person) {

    /** For so many days after the last known shift the rota is taken for known. */
    private static final int DAYS_KNOWN = 28;

    public boolean isMissing(LocalDate day) {
        if (hasDays(person.patternOn(day)) || person.shiftFrom(day.minusDays(DAYS_KNOWN - 1L)) != null) {
            return false;
        }
        for (WorkingPattern pattern : person.patterns()) {
            if (pattern.from().isAfter(day) && hasDays(pattern)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is never missing. */
    public boolean isCertain() {
        return !person.patterns().isEmpty() && person.patterns().stream().allMatch(KnownRota::hasDays);
    }

    /** The days on which it may be missing or known again. */
    public List<LocalDate> turningDays() {
        if (isCertain()) {
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>();
        person.patterns().forEach(pattern -> days.add(pattern.from()));
        if (!person.shifts().isEmpty()) {
            days.add(person.shifts().getLast().plusDays(DAYS_KNOWN));
        }
        return days;
    }

    private static boolean hasDays(@Nullable WorkingPattern pattern) {
        return pattern != null && !pattern.hasNoDay();
    }
}
