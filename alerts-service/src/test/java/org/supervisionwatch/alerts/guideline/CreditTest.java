package org.supervisionwatch.alerts.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.Examples.fullTimer;
import static org.supervisionwatch.alerts.guideline.Examples.held;
import static org.supervisionwatch.alerts.guideline.Examples.history;
import static org.supervisionwatch.alerts.guideline.Examples.june;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.Quantity.Measure;
import org.supervisionwatch.alerts.guideline.Quantity.Partial;

/**
 * Credit never exceeds the minutes held, whatever the size of the group and whichever size is meant; only a factor above one
 * could do that. Where sessions are counted it never exceeds their number.
 */
class CreditTest {

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
        Credit.Band generous = new Credit.Band(Form.INDIVIDUAL, 1, null, new Credit.Factor(new BigDecimal("1.5")));
        Credit credit = new Credit(Credit.SizeBasis.ATTENDED, List.of(generous), null);
        Quantity quantity = new Quantity(
                Rules.RULE,
                Measure.MINUTES,
                90,
                null,
                null,
                Partial.FULL,
                Examples.terms(new Window.CalendarWeek(), credit));
        assertThat(history(quantity, fullTimer(), june(9), held(june(2)))
                        .standing()
                        .credited())
                .isEqualByComparingTo("90");
    }

    private static void notMoreThanHeld(Scenario scenario, @Nullable Period window, @Nullable BigDecimal credited) {
        if (window == null || credited == null) {
            return;
        }
        boolean sessions =
                scenario.requirement() instanceof Quantity quantity && quantity.measure() == Measure.SESSIONS;
        int held = scenario.sessions().stream()
                .filter(session -> session.status() == Session.Status.HELD)
                .filter(session -> inside(window, session.date()))
                .mapToInt(session -> sessions ? 1 : minutes(session))
                .sum();
        assertThat(credited).isLessThanOrEqualTo(BigDecimal.valueOf(held));
    }

    private static boolean inside(Period window, LocalDate date) {
        return !date.isBefore(window.from()) && !date.isAfter(window.to());
    }

    private static int minutes(Session session) {
        return session.segments().stream().mapToInt(Segment::minutes).sum();
    }
}
