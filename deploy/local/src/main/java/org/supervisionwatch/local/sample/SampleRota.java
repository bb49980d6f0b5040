package org.supervisionwatch.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * When somebody works.
 *
 * @param entered false: the working days have not been entered
 * @param periods each in force until the next begins; the first one also covers the days before it
 * @param shifts dates worked beside the pattern, a date twice if there were two
 */
record SampleRota(boolean entered, List<RotaPeriod> periods, List<LocalDate> shifts) {

    /** @param weeks weeks that alternate, counted from the one of the first day; mostly one */
    record RotaPeriod(LocalDate from, List<Set<DayOfWeek>> weeks) {

        private boolean plans(LocalDate day) {
            long week = ChronoUnit.WEEKS.between(monday(from), monday(day));
            return weeks.get(Math.floorMod(week, weeks.size())).contains(day.getDayOfWeek());
        }
    }

    /** The same days in each week. */
    static SampleRota weekly(LocalDate from, Set<DayOfWeek> days) {
        return new SampleRota(true, List.of(new RotaPeriod(from, List.of(days))), List.of());
    }

    SampleRota notEntered() {
        return new SampleRota(false, periods, shifts);
    }

    /** The weekdays worked now, in the first of the weeks that alternate. */
    Set<DayOfWeek> days() {
        return periods.getLast().weeks().getFirst();
    }

    boolean plans(LocalDate day) {
        RotaPeriod inForce = periods.getFirst();
        for (RotaPeriod period : periods) {
            inForce = period.from().isAfter(day) ? inForce : period;
        }
        return inForce.plans(day);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
