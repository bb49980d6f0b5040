package org.supervisionwatch.alerts.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the working alone a reader can redo the arithmetic: every figure of a standing stands in it, and they add up. */
class RedoneByHandTest {

    private static final int HISTORIES = 5_000;

    /** Credits are shown rounded; so many of them may be off by so much together. */
    private static final BigDecimal A_CENT_EACH = new BigDecimal("0.005");

    @Test
    void theCreditsOfAQuantityAddUp() {
        Histories.all(Kind.QUANTITY, HISTORIES, RedoneByHandTest::addsUp);
    }

    @Test
    void theCreditsOfARatioAddUp() {
        Histories.all(Kind.RATIO, HISTORIES, RedoneByHandTest::addsUp);
    }

    @Test
    void theMovesOfADueDateFollowOneAnother() {
        Histories.all(Kind.INTERVAL, HISTORIES, scenario -> {
            Standing standing = scenario.standing();
            assertThat(lastDate(standing)).isEqualTo(standing.due());
        });
    }

    private static void addsUp(Scenario scenario) {
        Standing standing = scenario.standing();
        List<Step> looked = section(standing.working());
        if (standing.credited() != null) {
            BigDecimal slack = A_CENT_EACH.multiply(BigDecimal.valueOf(looked.size()));
            assertThat(credited(looked)).isCloseTo(standing.credited(), within(slack));
            assertThat(required(looked)).isEqualByComparingTo(standing.required());
        }
    }

    private static Offset<BigDecimal> within(BigDecimal slack) {
        return Offset.offset(slack.setScale(3, RoundingMode.UP));
    }

    /** The part about the window looked at; what follows is about the one still running. */
    private static List<Step> section(List<Step> working) {
        List<Step> section = new ArrayList<>();
        for (Step step : working) {
            if (step instanceof WindowStep.InProgress) {
                break;
            }
            section.add(step);
        }
        return section;
    }

    private static BigDecimal credited(List<Step> section) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Step step : section) {
            switch (step) {
                case WindowStep.Credited credited -> sum = sum.add(credited.credit());
                case WindowStep.CappedForm capped ->
                    sum = sum.subtract(capped.worth()).add(capped.limit());
                default -> {}
            }
        }
        return sum;
    }

    private static BigDecimal required(List<Step> section) {
        BigDecimal required = BigDecimal.ZERO;
        for (Step step : section) {
            switch (step) {
                case WindowStep.Asked asked -> required = BigDecimal.valueOf(asked.amount());
                case WindowStep.Shared shared -> required = shared.required();
                case WindowStep.ProratedMinutes prorated -> required = prorated.required();
                case WindowStep.ProratedWindow prorated -> required = prorated.required();
                default -> {}
            }
        }
        return required;
    }

    /** Each move begins where the one before it ended. */
    private static @Nullable LocalDate lastDate(Standing standing) {
        LocalDate at = null;
        for (Step step : standing.working()) {
            switch (step) {
                case Step.Reckoned reckoned -> at = reckoned.dueRaw();
                case Step.FirstWithin first -> at = first.dueRaw();
                case Step.BlankWeek blank -> {
                    assertThat(blank.dueRaw()).isEqualTo(at == null ? null : at.plusWeeks(1));
                    at = blank.dueRaw();
                }
                case Step.Restarted restarted -> at = restarted.dueRaw();
                case Step.HeldBack held -> at = held.dueRaw();
                case Step.Rolled rolled -> {
                    assertThat(rolled.dueRaw()).isEqualTo(at);
                    at = rolled.due();
                }
                case Step.Capped capped -> at = capped.due();
                case Step.ShiftsCounted shifts -> at = shifts.due();
                case Step.NoDueDate _ -> at = null;
                default -> {}
            }
        }
        return at;
    }
}
