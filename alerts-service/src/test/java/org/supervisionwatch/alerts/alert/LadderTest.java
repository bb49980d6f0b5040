package org.supervisionwatch.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.BusinessDays;
import org.supervisionwatch.alerts.guideline.Credit;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.Quantity;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Rule;
import org.supervisionwatch.alerts.guideline.Rule.Strength;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.guideline.Terms;
import org.supervisionwatch.alerts.guideline.Window;
import org.supervisionwatch.alerts.pack.Alerts;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.alerts.pack.Alerts.Escalation;
import org.supervisionwatch.alerts.pack.Calendars;
import org.supervisionwatch.alerts.testing.Rules;

class LadderTest {

    private static final LocalDate DUE_SOON = LocalDate.of(2026, 3, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final LocalDate BELOW = LocalDate.of(2026, 3, 14);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate HIGHER = LocalDate.of(2026, 3, 23);
    private static final Position.Turns TURNS = new Position.Turns(DUE_SOON, DUE, BELOW, MONDAY, List.of(HIGHER));
    private static final Alerts ALERTS = new Alerts(
            List.of(Audience.SUPERVISEE, Audience.SUPERVISOR),
            List.of(Audience.SUPERVISOR),
            List.of(Audience.TEAM_LEAD),
            List.of(new Escalation(7, List.of(Audience.CLINICAL_LEAD))));

    @Test
    void whatComesRoundInMoreThanFourteenDaysIsToldAhead() {
        assertThat(Ladder.of(every(15, Strength.MUST), ALERTS, TURNS, 0))
                .containsExactly(
                        new Rung(
                                0,
                                Level.DUE_SOON,
                                Set.of(Audience.SUPERVISEE, Audience.SUPERVISOR),
                                DUE_SOON,
                                DUE_SOON),
                        new Rung(1, Level.OVERDUE, Set.of(Audience.SUPERVISOR), DUE.plusDays(1), DUE.plusDays(1)),
                        new Rung(2, Level.BELOW, Set.of(Audience.TEAM_LEAD), MONDAY, MONDAY),
                        new Rung(3, Level.ESCALATED, Set.of(Audience.CLINICAL_LEAD), HIGHER, HIGHER));
    }

    @Test
    void whatComesRoundInFourteenDaysOrLessIsNot() {
        assertThat(Ladder.of(every(14, Strength.MUST), ALERTS, TURNS, 0))
                .extracting(Rung::level)
                .containsExactly(Level.BELOW, Level.ESCALATED);
    }

    @Test
    void onlyAMustClimbs() {
        for (Strength strength : List.of(Strength.SHOULD, Strength.LOCAL)) {
            assertThat(Ladder.of(every(7, strength), ALERTS, TURNS, 0))
                    .containsExactly(new Rung(0, Level.BELOW, Set.of(Audience.TEAM_LEAD), MONDAY, MONDAY));
        }
    }

    @Test
    void aPackThatSaysNothingMeansTheTeamLeadAlone() {
        assertThat(Ladder.of(every(28, Strength.MUST), Alerts.NONE, TURNS, 0))
                .containsExactly(new Rung(0, Level.BELOW, Set.of(Audience.TEAM_LEAD), MONDAY, MONDAY));
    }

    @Test
    void daysHeldPutOffWhatComesAfterTheFirstAlert() {
        assertThat(Ladder.of(every(7, Strength.MUST), ALERTS, TURNS, 5))
                .extracting(Rung::dueOn)
                .containsExactly(MONDAY, HIGHER.plusDays(5));
    }

    @Test
    void aRollingWindowClimbsFromTheDayOnWhichItWasFirstSeenToBeShort() {
        // It has no dates of its own; seen on a Saturday, and a week later is the Saturday before the bank holiday of 6
        // April.
        LocalDate seenOn = LocalDate.of(2026, 3, 28);
        BusinessDays days =
                new BusinessDays(new Calendars().named("england-and-wales").orElseThrow());
        Position shortOf = new Position(State.BELOW_GUIDELINE, "1", null, BigDecimal.ONE, Position.Turns.NONE, false);

        assertThat(Ladder.of(rolling(), ALERTS, shortOf.turnsSince(seenOn, ALERTS, days), 0))
                .extracting(Rung::level, Rung::dueOn)
                .containsExactly(
                        tuple(Level.BELOW, LocalDate.of(2026, 3, 30)),
                        tuple(Level.ESCALATED, LocalDate.of(2026, 4, 7)));
    }

    private static Requirement rolling() {
        Interval weekly = Rules.weekly("1", "skills", 7);
        return new Quantity(
                weekly.rule(),
                Quantity.Measure.MINUTES,
                60,
                null,
                null,
                Quantity.Partial.FULL,
                new Terms(
                        new Window.Rolling(28),
                        weekly.counts(),
                        Credit.FULL,
                        weekly.when(),
                        false,
                        0,
                        weekly.pauses(),
                        List.of(7)));
    }

    private static Requirement every(int days, Strength strength) {
        Interval weekly = Rules.weekly("1", "skills", days);
        return new Interval(
                new Rule(Rules.PACK, "1", "skills", strength, List.of()),
                weekly.every(),
                weekly.counts(),
                weekly.when(),
                weekly.partTime(),
                weekly.firstWithinDays(),
                weekly.graceDays(),
                weekly.hardCapDays(),
                weekly.dueSoonBusinessDays(),
                weekly.pauses(),
                List.of(7));
    }
}
