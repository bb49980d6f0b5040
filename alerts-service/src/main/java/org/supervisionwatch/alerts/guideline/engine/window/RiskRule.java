package org.supervisionwatch.alerts.guideline.engine.window;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep.RiskReason;

/** Decides from which day on somebody is at risk in a running window. Guideline rule 12. */
final class RiskRule {

    private final int atRiskDays;
    private final WorkingCalendar calendar;
    private final CountableDays countable;
    private final BusinessDays businessDays;
    private @Nullable Period latest;
    private LocalDate aboutToEnd = LocalDate.EPOCH;

    RiskRule(int atRiskDays, WorkingCalendar calendar, CountableDays countable, BusinessDays businessDays) {
        this.atRiskDays = atRiskDays;
        this.calendar = calendar;
        this.countable = countable;
        this.businessDays = businessDays;
    }

    /**
     * Why somebody is at risk on a day; null if they are not.
     *
     * @param uncovered what is missing even with what is booked
     */
    @Nullable RiskReason reason(BigDecimal uncovered, BigDecimal required, Period window, LocalDate day) {
        if (uncovered.signum() <= 0) {
            return null;
        }
        if (!day.isBefore(aboutToEnd(window))) {
            return RiskReason.ABOUT_TO_END;
        }
        return !day.isBefore(lastDaysFrom(window)) && behind(uncovered, required, window, day)
                ? RiskReason.BEHIND_PACE
                : null;
    }

    /** The first day after this one on which somebody is at risk who is not yet; null if none follows from the days alone. */
    @Nullable LocalDate firstAfter(LocalDate day, BigDecimal uncovered, BigDecimal required, Period window) {
        if (uncovered.signum() <= 0) {
            return null;
        }
        LocalDate end = aboutToEnd(window);
        LocalDate candidate = DateComparison.later(day.plusDays(1), lastDaysFrom(window));
        while (candidate.isBefore(end) && !behind(uncovered, required, window, candidate)) {
            candidate = candidate.plusDays(1);
        }
        return DateComparison.earlierAfter(day, DateComparison.earlierAfter(day, null, end), candidate);
    }

    private LocalDate lastDaysFrom(Period window) {
        return DateComparison.later(window.from(), window.last().minusDays(atRiskDays - 1L));
    }

    private boolean behind(BigDecimal uncovered, BigDecimal required, Period window, LocalDate day) {
        BigDecimal left = BigDecimal.valueOf(countable.between(day, window.last()));
        return uncovered.multiply(BigDecimal.valueOf(countable.in(window))).compareTo(required.multiply(left)) > 0;
    }

    /** The last but one business day of the window, or the last but one on which the person works, whichever is earlier. */
    private LocalDate aboutToEnd(Period window) {
        if (!window.equals(latest)) {
            latest = window;
            aboutToEnd = DateComparison.earlier(
                    lastButOne(window, businessDays::contains),
                    lastButOne(window, day -> calendar.dayOff(day) == null));
        }
        return aboutToEnd;
    }

    /** The only one, if there is but one; the last day of the window, if there is none. */
    private static LocalDate lastButOne(Period window, Predicate<LocalDate> test) {
        LocalDate last = null;
        for (LocalDate day = window.last(); !day.isBefore(window.from()); day = day.minusDays(1)) {
            if (test.test(day)) {
                if (last != null) {
                    return day;
                }
                last = day;
            }
        }
        return last == null ? window.last() : last;
    }
}
