package org.supervisionwatch.alerts.guideline.engine.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.engine.Examples.fullTimer;
import static org.supervisionwatch.alerts.guideline.engine.Examples.held;
import static org.supervisionwatch.alerts.guideline.engine.Examples.history;
import static org.supervisionwatch.alerts.guideline.engine.Examples.june;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.engine.Examples;
import org.supervisionwatch.alerts.guideline.engine.Histories;
import org.supervisionwatch.alerts.guideline.engine.Kind;
import org.supervisionwatch.alerts.guideline.engine.Rules;
import org.supervisionwatch.alerts.guideline.engine.Scenario;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;

/**
 * Credit never exceeds the minutes held, whatever the group size and size basis, except with a factor above one. If sessions are
 * counted, it never exceeds their number.
 */
class CreditRuleTest {

    @ParameterizedTest
    @EnumSource(names = {"QUANTITY", "RATIO"})
    void creditNeverExceedsWhatWasHeld(Kind kind) {
        Histories.all(kind, 10_000, scenario -> {
            Standing standing = scenario.standing();
            notMoreThanHeld(scenario, standing.window(), standing.credited());
            if (standing.progress() != null) {
                notMoreThanHeld(
                        scenario,
                        standing.progress().window(),
                        standing.progress().credited());
            }
        });
    }

    @Test
    void aFactorAboveOneCreditsMoreThanWasHeld() {
        CreditRule.CreditBand generous = new CreditRule.CreditBand(
                SessionFormat.INDIVIDUAL, 1, null, new CreditRule.CreditByFactor(new BigDecimal("1.5")));
        CreditRule credit = new CreditRule(CreditRule.GroupSizeBasis.ATTENDED, List.of(generous), null);
        Quantity quantity = new Quantity(
                Rules.RULE,
                QuantityMeasure.MINUTES,
                90,
                null,
                null,
                PartialWindowRule.FULL,
                Examples.terms(new Window.CalendarWeek(), credit));
        assertThat(history(quantity, fullTimer(), june(9), held(june(2)))
                        .about(june(2))
                        .standing()
                        .credited())
                .isEqualByComparingTo("90");
    }

    private static void notMoreThanHeld(Scenario scenario, @Nullable Period window, @Nullable BigDecimal credited) {
        if (window == null || credited == null) {
            return;
        }
        boolean sessions =
                scenario.requirement() instanceof Quantity quantity && quantity.measure() == QuantityMeasure.SESSIONS;
        int held = scenario.sessions().stream()
                .filter(session -> session.status() == Session.SessionStatus.HELD)
                .filter(session -> inside(window, session.date()))
                .mapToInt(session -> sessions ? 1 : minutes(session))
                .sum();
        assertThat(credited).isLessThanOrEqualTo(BigDecimal.valueOf(held));
    }

    private static boolean inside(Period window, LocalDate date) {
        return !date.isBefore(window.from()) && !date.isAfter(window.to());
    }

    private static int minutes(Session session) {
        return session.segments().stream().mapToInt(SessionSegment::minutes).sum();
    }
}
