package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.roster.facts.ContractedHours.HoursShare;

/**
 * When a person works: the days planned and, where the pattern in force has no day, the shifts.
 *
 * @param patterns by date, without hours
 * @param shifts dates worked or rostered
 */
record WorkRoster(List<WorkingPattern> patterns, List<LocalDate> shifts) {

    WorkRoster {
        patterns = patterns.stream()
                .sorted(Comparator.comparing(WorkingPattern::from))
                .toList();
        shifts = List.copyOf(shifts);
    }

    /** Joins days and hours, which come from different sources and change on different days, for the engine. */
    List<WorkingPattern> withHours(List<HoursShare> shares) {
        Set<LocalDate> changeDays = new TreeSet<>();
        patterns.forEach(each -> changeDays.add(each.from()));
        shares.forEach(each -> changeDays.add(each.from()));
        return changeDays.stream()
                .map(day -> {
                    HoursShare share = FactsInForce.on(day, shares, HoursShare::from);
                    WorkingPattern pattern = patternOn(day);
                    return (pattern == null ? new WorkingPattern(day, Set.of(), null) : pattern)
                            .startingOn(day, share == null ? null : share.fte());
                })
                .toList();
    }

    private @Nullable WorkingPattern patternOn(LocalDate day) {
        return WorkingPattern.inForce(patterns, day);
    }

    /** Whether a day is one of the person's working days, bank holidays and absences aside; true while no pattern is known. */
    boolean worksOn(LocalDate day) {
        WorkingPattern pattern = patternOn(day);
        return pattern == null || (pattern.hasNoDay() ? shifts.contains(day) : pattern.plans(day));
    }

    /** Whether somebody in no post on a day would have worked on it. No shift is no sign of a day off for those who only work shifts. */
    boolean wouldHaveWorkedOn(LocalDate day, HolidayDates holidays) {
        return patterns.stream().allMatch(WorkingPattern::hasNoDay) || (worksOn(day) && !holidays.contains(day));
    }
}
