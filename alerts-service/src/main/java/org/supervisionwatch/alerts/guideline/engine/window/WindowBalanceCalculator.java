package org.supervisionwatch.alerts.guideline.engine.window;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.Fraction;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Compares what a window is credited with what it requires. */
final class WindowBalanceCalculator {

    private final WindowRequirement requirement;
    private final List<Session> sessions;
    private final WorkingCalendar calendar;
    private final CountableDays countable;
    private final RequiredAmountCalculator required;

    WindowBalanceCalculator(
            WindowRequirement requirement,
            PersonInPost person,
            List<Session> sessions,
            WorkingCalendar calendar,
            CountableDays countable) {
        this.requirement = requirement;
        this.sessions = sessions;
        this.calendar = calendar;
        this.countable = countable;
        this.required = new RequiredAmountCalculator(requirement, person, countable);
    }

    /**
     * @param day the day of the evaluation; what was held or recorded after it is not known
     * @param running whether the window has not ended yet
     */
    WindowBalance calculate(Period window, LocalDate day, boolean running, EvaluationTrace trace) {
        WindowStep.ExemptionReason exempt = exemption(window);
        if (exempt != null) {
            if (trace.isRecording() && exempt == WindowStep.ExemptionReason.NO_DAY_COUNTS) {
                trace.add(required.daysLeftOut(window));
            }
            trace.add(new WindowStep.WindowExempt(exempt, window));
            return new WindowBalance.BalanceNotAsked();
        }
        return switch (required.in(window, trace)) {
            case WindowDemand.RequiredFactMissing(var fact) -> new WindowBalance.BalanceUnknown(fact);
            case WindowDemand.AmountRequired(Fraction amount) -> compared(window, day, amount, running, trace);
        };
    }

    /** What a window would be credited in the end with what is known on a day, bookings included. */
    Fraction creditInTheEnd(Period window, LocalDate day, Fraction demand) {
        return CreditedTotal.in(window, day, sessions, requirement, demand, calendar, EvaluationTrace.OFF)
                .withBooked();
    }

    private WindowBalance.BalanceKnown compared(
            Period window, LocalDate day, Fraction demand, boolean running, EvaluationTrace trace) {
        CreditedTotal total = CreditedTotal.in(window, day, sessions, requirement, demand, calendar, trace);
        BigDecimal credited = total.held().rounded();
        WindowBalance.BalanceKnown known = new WindowBalance.BalanceKnown(
                credited,
                running ? plain(total.withBooked().rounded().subtract(credited)) : BigDecimal.ZERO,
                demand.rounded(),
                demand,
                total.crowded(),
                total.supervisorGone());
        trace.add(() -> new WindowStep.CreditCompared(
                known.credited(),
                running ? known.booked() : null,
                known.required(),
                requirement.measure(),
                known.met(),
                running));
        return known;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private WindowStep.@Nullable ExemptionReason exemption(Period window) {
        if (countable.in(window) == 0) {
            return WindowStep.ExemptionReason.NO_DAY_COUNTS;
        }
        if (!requirement.terms().exemptWithoutClinicalWork()) {
            return null;
        }
        Integer minutes = required.clinicalMinutes(window);
        boolean none = minutes == null ? neverAtWork(window) : minutes == 0;
        return none ? WindowStep.ExemptionReason.NO_CLINICAL_WORK : null;
    }

    private boolean neverAtWork(Period window) {
        for (LocalDate day = window.from(); !day.isAfter(window.last()); day = day.plusDays(1)) {
            if (calendar.isAtWork(day)) {
                return false;
            }
        }
        return true;
    }
}
