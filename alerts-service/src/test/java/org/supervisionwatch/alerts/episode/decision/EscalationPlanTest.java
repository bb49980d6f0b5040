package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.pack.AlertRules;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.EscalationRule;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.testing.Rules;

/** Who is notified of a lapse, and from which day on. */
class EscalationPlanTest {

    private static final LocalDate DUE_SOON = LocalDate.of(2026, 3, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final LocalDate BELOW = LocalDate.of(2026, 3, 14);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate ESCALATE_ON = LocalDate.of(2026, 3, 23);
    private static final StandingPosition.TurningDates DATES =
            new StandingPosition.TurningDates(DUE_SOON, DUE, BELOW, MONDAY, List.of(ESCALATE_ON));
    private static final AlertRules ALERTS = new AlertRules(
            List.of(AlertAudience.SUPERVISEE, AlertAudience.SUPERVISOR),
            List.of(AlertAudience.SUPERVISOR),
            List.of(AlertAudience.SUPERVISOR),
            List.of(AlertAudience.TEAM_LEAD),
            List.of(AlertAudience.TEAM_LEAD, AlertAudience.CLINICAL_LEAD),
            List.of(new EscalationRule(7, List.of(AlertAudience.CLINICAL_LEAD))));

    @Test
    void anIntervalOfMoreThanFourteenDaysIsNotifiedAhead() {
        assertThat(EscalationPlan.of(every(15, RequirementStrength.MUST), ALERTS, DATES, 0))
                .containsExactly(
                        new EscalationStep(
                                0,
                                EpisodeLevel.DUE_SOON,
                                Set.of(AlertAudience.SUPERVISEE, AlertAudience.SUPERVISOR),
                                DUE_SOON,
                                DUE_SOON),
                        new EscalationStep(
                                1,
                                EpisodeLevel.OVERDUE,
                                Set.of(AlertAudience.SUPERVISOR),
                                DUE.plusDays(1),
                                DUE.plusDays(1)),
                        new EscalationStep(2, EpisodeLevel.BELOW, Set.of(AlertAudience.TEAM_LEAD), MONDAY, MONDAY),
                        new EscalationStep(
                                3,
                                EpisodeLevel.ESCALATED,
                                Set.of(AlertAudience.CLINICAL_LEAD),
                                ESCALATE_ON,
                                ESCALATE_ON));
    }

    @Test
    void anIntervalOfFourteenDaysOrLessIsNotNotifiedAhead() {
        assertThat(EscalationPlan.of(every(14, RequirementStrength.MUST), ALERTS, DATES, 0))
                .extracting(EscalationStep::level)
                .containsExactly(EpisodeLevel.BELOW, EpisodeLevel.ESCALATED);
    }

    @Test
    void onlyAMustIsEscalated() {
        for (RequirementStrength strength : List.of(RequirementStrength.SHOULD, RequirementStrength.LOCAL)) {
            assertThat(EscalationPlan.of(every(7, strength), ALERTS, DATES, 0))
                    .containsExactly(
                            new EscalationStep(0, EpisodeLevel.BELOW, Set.of(AlertAudience.TEAM_LEAD), MONDAY, MONDAY));
        }
    }

    @Test
    void withoutRulesInThePackOnlyTheTeamLeadIsNotified() {
        assertThat(EscalationPlan.of(every(28, RequirementStrength.MUST), AlertRules.NONE, DATES, 0))
                .containsExactly(
                        new EscalationStep(0, EpisodeLevel.BELOW, Set.of(AlertAudience.TEAM_LEAD), MONDAY, MONDAY));
    }

    @Test
    void daysOnHoldPostponeTheStepsAfterTheFirstAlert() {
        assertThat(EscalationPlan.of(every(7, RequirementStrength.MUST), ALERTS, DATES, 5))
                .extracting(EscalationStep::dueOn)
                .containsExactly(MONDAY, ESCALATE_ON.plusDays(5));
    }

    @Test
    void aRollingWindowIsEscalatedFromTheDayOnWhichTheShortfallBecameKnown() {
        // It has no dates of its own. It becomes known on a Saturday; a week later is the Saturday before the bank
        // holiday
        // of 6 April.
        LocalDate knownOn = LocalDate.of(2026, 3, 28);
        BusinessDays days = new BusinessDays(
                new HolidayCalendars().named("england-and-wales").orElseThrow());
        StandingPosition shortOf = new StandingPosition(
                StandingState.BELOW_GUIDELINE, "1", null, BigDecimal.ONE, StandingPosition.TurningDates.NONE, false);

        assertThat(EscalationPlan.of(rolling(), ALERTS, shortOf.datesSince(knownOn, ALERTS, days), 0))
                .extracting(EscalationStep::level, EscalationStep::dueOn)
                .containsExactly(
                        tuple(EpisodeLevel.BELOW, LocalDate.of(2026, 3, 30)),
                        tuple(EpisodeLevel.ESCALATED, LocalDate.of(2026, 4, 7)));
    }

    @Test
    void aWindowThatEndedShortIsToldOnceAndClimbsNowhere() {
        StandingPosition ended = StandingPosition.endedShort(
                new StandingPosition(
                        StandingState.ON_TRACK, "1", null, null, StandingPosition.TurningDates.NONE, false),
                BELOW);
        assertThat(EscalationPlan.of(block(RequirementStrength.MUST), ALERTS, ended.dates(), 0))
                .containsExactly(new EscalationStep(
                        0,
                        EpisodeLevel.BELOW,
                        Set.of(AlertAudience.TEAM_LEAD, AlertAudience.CLINICAL_LEAD),
                        BELOW,
                        BELOW));
        assertThat(EscalationPlan.of(block(RequirementStrength.SHOULD), AlertRules.NONE, ended.dates(), 0))
                .extracting(EscalationStep::audience)
                .containsExactly(Set.of(AlertAudience.TEAM_LEAD));
    }

    @Test
    void atRiskIsToldToTheSupervisorAlone() {
        StandingPosition atRisk = new StandingPosition(
                StandingState.AT_RISK, "1", null, BigDecimal.ONE, StandingPosition.TurningDates.NONE, false);
        BusinessDays days = new BusinessDays(HolidayDates.NONE);
        assertThat(EscalationPlan.of(
                        block(RequirementStrength.MUST), ALERTS, atRisk.datesSince(MONDAY, ALERTS, days), 0))
                .containsExactly(
                        new EscalationStep(0, EpisodeLevel.AT_RISK, Set.of(AlertAudience.SUPERVISOR), MONDAY, MONDAY));
    }

    private static Requirement block(RequirementStrength strength) {
        return quantity(new Window.WeekBlock(12), strength);
    }

    private static Requirement rolling() {
        return quantity(new Window.RollingDays(28), RequirementStrength.MUST);
    }

    private static Requirement quantity(Window window, RequirementStrength strength) {
        Interval weekly = Rules.weekly("1", "skills", 7);
        return new Quantity(
                new RequirementOrigin(Rules.PACK, "1", "skills", strength, List.of(), Set.of()),
                Quantity.QuantityMeasure.MINUTES,
                60,
                null,
                null,
                Quantity.PartialWindowRule.FULL,
                new WindowTerms(window, weekly.counts(), CreditRule.FULL, weekly.when(), false, 0, 7, weekly.pauses()));
    }

    private static Requirement every(int days, RequirementStrength strength) {
        Interval weekly = Rules.weekly("1", "skills", days);
        return new Interval(
                new RequirementOrigin(Rules.PACK, "1", "skills", strength, List.of(), Set.of()),
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
