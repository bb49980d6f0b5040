package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Recalculates the sums of one window from its working. Each figure is rounded to two places, which limits the accuracy. */
public final class RedoneSums {

    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private final Map<SessionFormat, BigDecimal> credited = new EnumMap<>(SessionFormat.class);
    private BigDecimal required = BigDecimal.ZERO;
    private BigDecimal fte = BigDecimal.ONE;
    private int lines = 1;
    private long length;
    private WindowStep.@Nullable CreditCompared compared;

    /** The comparison at the end of the working; null if there is none. */
    public static WindowStep.@Nullable CreditCompared of(List<EvaluationStep> steps) {
        RedoneSums sums = new RedoneSums();
        steps.forEach(sums::apply);
        return sums.compared;
    }

    private void apply(EvaluationStep step) {
        switch (step) {
            case WindowStep.WindowLookedAt(Period window, boolean _) -> length = length(window);
            case WindowStep.WindowInProgress(Period window) -> length = length(window);
            case WindowStep.AmountAsked asked -> required = BigDecimal.valueOf(asked.amount());
            case WindowStep.RatioApplied shared -> shared(shared);
            case WindowStep.MeanFte mean -> fte = mean.fte();
            case WindowStep.MinutesProrated less -> partTime(less);
            case WindowStep.WindowProrated less -> partial(less);
            case WindowStep.DaysLeftOut leftOut -> leftOut(leftOut);
            case WindowStep.SessionCredited session -> {
                credited.merge(session.form(), session.credit(), BigDecimal::add);
                lines++;
            }
            case WindowStep.CreditCapped limited -> limit(limited);
            case WindowStep.CreditCompared actual -> compare(actual);
            default -> {}
        }
    }

    private static long length(Period window) {
        return window.from().datesUntil(window.last().plusDays(1)).count();
    }

    private void partTime(WindowStep.MinutesProrated less) {
        assertThat(less.required()).isLessThanOrEqualTo(required);
        BigDecimal share = required.multiply(fte).divide(less.rule().referenceFte(), 4, RoundingMode.HALF_UP);
        near(less.required(), required.min(share.max(less.rule().floor())));
        required = less.required();
    }

    private void partial(WindowStep.WindowProrated less) {
        assertThat(less.countable()).isLessThan(less.days());
        near(less.required(), over(required.multiply(BigDecimal.valueOf(less.countable())), less.days()));
        required = less.required();
    }

    private void limit(WindowStep.CreditCapped limited) {
        CreditRule.CreditCap cap = limited.cap();
        near(limited.worth(), credited.get(cap.form()));
        assertThat(limited.limit()).isLessThanOrEqualTo(limited.worth());
        near(limited.limit(), limitOf(cap));
        credited.put(cap.form(), limited.limit());
    }

    private BigDecimal limitOf(CreditRule.CreditCap cap) {
        if (cap.shareOfRequired() != null) {
            return required.multiply(cap.shareOfRequired());
        }
        BigDecimal others = credited.entrySet().stream()
                .filter(each -> each.getKey() != cap.form())
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return others.multiply(cap.shareOfTotal())
                .divide(BigDecimal.ONE.subtract(cap.shareOfTotal()), 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal over(BigDecimal number, int divisor) {
        return number.divide(BigDecimal.valueOf(divisor), 4, RoundingMode.HALF_UP);
    }

    private void shared(WindowStep.RatioApplied shared) {
        BigDecimal clinical = BigDecimal.valueOf(shared.clinicalMinutes());
        if (shared.share() instanceof Ratio.RatioPerHour(BigDecimal minutes)) {
            near(shared.required(), over(clinical.multiply(minutes), 60));
        }
        required = shared.required();
    }

    /** Those on which the clock of a rolling window stood still are left out, too, beside the days that it has. */
    private void leftOut(WindowStep.DaysLeftOut leftOut) {
        long days = 0;
        LocalDate after = LocalDate.MIN;
        for (EvaluationStep.SkippedDays over : leftOut.leftOut()) {
            assertThat(over.from()).isAfter(after);
            days += over.from().datesUntil(over.to().plusDays(1)).count();
            after = over.to();
        }
        assertThat(days).isEqualTo(length - leftOut.countable());
    }

    private void compare(WindowStep.CreditCompared actual) {
        near(actual.credited(), credited.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(actual.required()).isEqualByComparingTo(required);
        assertThat(actual.met()).isEqualTo(actual.credited().compareTo(actual.required()) >= 0);
        compared = actual;
    }

    private void near(BigDecimal actual, BigDecimal expected) {
        assertThat(actual).isCloseTo(expected, within(ROUNDING.multiply(BigDecimal.valueOf(lines))));
    }
}
