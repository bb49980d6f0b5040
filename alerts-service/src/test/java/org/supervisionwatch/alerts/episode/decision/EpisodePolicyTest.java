package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** What becomes of an episode when a standing changes. */
class EpisodePolicyTest {

    static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    static final LocalDate MARCH_12 = LocalDate.of(2026, 3, 12);
    static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);
    static final EpisodeSubject SUBJECT =
            new EpisodeSubject(EpisodeKind.LAPSE, new UUID(0, 1), new UUID(0, 2), "nhs-tt-pwp", "cm-weekly", null);

    @Test
    void fallingBelowOpensAnEpisode() {
        assertThat(next(List.of(), below(MARCH_2))).isEqualTo(new EpisodeTransition.OpenEpisode(EpisodeLevel.BELOW));
    }

    @Test
    void somebodyWhoNeverHadASessionCanFallBelow() {
        assertThat(next(List.of(), below(null))).isEqualTo(new EpisodeTransition.OpenEpisode(EpisodeLevel.BELOW));
    }

    @Test
    void beingDueSoonOrOverdueOpensAnEpisodeOfThatLevel() {
        assertThat(next(List.of(), at(StandingState.DUE_SOON, MARCH_2)))
                .isEqualTo(new EpisodeTransition.OpenEpisode(EpisodeLevel.DUE_SOON));
        assertThat(next(List.of(), at(StandingState.OVERDUE, MARCH_2)))
                .isEqualTo(new EpisodeTransition.OpenEpisode(EpisodeLevel.OVERDUE));
    }

    @Test
    void anEscalatedEpisodeStaysEscalatedAsLongAsItIsBelow() {
        Episode escalated = open(MARCH_2, EpisodeLevel.ESCALATED);
        assertThat(next(List.of(escalated), below(MARCH_2)))
                .isEqualTo(new EpisodeTransition.KeepOpen(escalated, EpisodeLevel.ESCALATED));
        assertThat(next(List.of(escalated), at(StandingState.OVERDUE, MARCH_2)))
                .isEqualTo(new EpisodeTransition.KeepOpen(escalated, EpisodeLevel.OVERDUE));
    }

    @Test
    void anEpisodeIsReplacedWhenASessionWasHeldAndTheNextIsDueSoon() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(StandingState.DUE_SOON, MARCH_20)))
                .isEqualTo(new EpisodeTransition.ReplaceEpisode(
                        open, ClosingCause.SESSION_HELD, new EpisodeTransition.OpenEpisode(EpisodeLevel.DUE_SOON)));
    }

    @Test
    void aWithdrawnSessionReopensTheLapseBeforeItEvenIfTheNextWasDueSoonAlready() {
        Episode recovered = closed(MARCH_2, ClosingCause.SESSION_HELD);
        Episode open = open(MARCH_20, EpisodeLevel.DUE_SOON);
        assertThat(next(List.of(recovered, open), below(MARCH_2)))
                .isEqualTo(new EpisodeTransition.ReplaceEpisode(
                        open,
                        ClosingCause.MISTAKE,
                        new EpisodeTransition.ReopenEpisode(recovered, EpisodeLevel.BELOW)));
        assertThat(next(List.of(recovered, open), below(MARCH_20)))
                .as("late since the session that was held after all")
                .isEqualTo(new EpisodeTransition.KeepOpen(open, EpisodeLevel.BELOW));
        assertThat(next(List.of(recovered, open), below(MARCH_12)))
                .as("late since another session, which is another lapse")
                .isEqualTo(new EpisodeTransition.ReplaceEpisode(
                        open, ClosingCause.MISTAKE, new EpisodeTransition.OpenEpisode(EpisodeLevel.BELOW)));
    }

    @Test
    void aSessionThatWasHeldAfterAllReopensTheEpisodeThatBeganWithIt() {
        Episode late = open(MARCH_2);
        Episode dueSoon = closed(MARCH_20, ClosingCause.ROSTER_CHANGED);
        assertThat(next(List.of(dueSoon, late), at(StandingState.DUE_SOON, MARCH_20)))
                .isEqualTo(new EpisodeTransition.ReplaceEpisode(
                        late,
                        ClosingCause.SESSION_HELD,
                        new EpisodeTransition.ReopenEpisode(dueSoon, EpisodeLevel.DUE_SOON)));
    }

    @Test
    void aSessionHeldBeforeThePersonFellBelowAndRecordedLaterIsALateRecord() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(StandingState.ON_TRACK, MARCH_2.plusDays(7))))
                .isEqualTo(new EpisodeTransition.CloseEpisode(open, ClosingCause.LATE_RECORD));
    }

    @Test
    void aBookingInTimeClosesAnEpisodeThatIsDueSoon() {
        Episode open = open(MARCH_2, EpisodeLevel.DUE_SOON);
        assertThat(next(List.of(open), at(StandingState.BOOKED, MARCH_2)))
                .isEqualTo(new EpisodeTransition.CloseEpisode(open, ClosingCause.BOOKED));
        Episode booked = closed(MARCH_2, ClosingCause.BOOKED);
        assertThat(next(List.of(booked), at(StandingState.DUE_SOON, MARCH_2)))
                .isEqualTo(new EpisodeTransition.ReopenEpisode(booked, EpisodeLevel.DUE_SOON));
    }

    @Test
    void anUnknownStandingOpensNothing() {
        assertThat(next(List.of(), at(StandingState.UNKNOWN, null)))
                .isEqualTo(new EpisodeTransition.LeaveUntold(EpisodeTransition.UntoldReason.NOT_KNOWN));
    }

    @Test
    void anEpisodeGoesOnIfTheLastSessionMovesWhileThePersonStaysLate() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), below(MARCH_12)))
                .isEqualTo(new EpisodeTransition.KeepOpen(open, EpisodeLevel.BELOW));
    }

    @Test
    void aSessionClosesAnEpisode() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(StandingState.ON_TRACK, MARCH_20)))
                .isEqualTo(new EpisodeTransition.CloseEpisode(open, ClosingCause.SESSION_HELD));
        Episode first = open(null);
        assertThat(next(List.of(first), at(StandingState.BOOKED, MARCH_20)))
                .isEqualTo(new EpisodeTransition.CloseEpisode(first, ClosingCause.SESSION_HELD));
    }

    @Test
    void somebodyWithinGraceAgainIsOverdueAndNoLongerBelow() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(StandingState.OVERDUE, MARCH_12)))
                .isEqualTo(new EpisodeTransition.KeepOpen(open, EpisodeLevel.OVERDUE));
    }

    @Test
    void anAbsenceThatStopsTheClockClosesAnEpisode() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(StandingState.PAUSED, MARCH_2)))
                .isEqualTo(new EpisodeTransition.CloseEpisode(open, ClosingCause.ABSENCE));
    }

    @Test
    void leaveReportedLateMovesTheDueDateAndClosesAnEpisode() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(StandingState.ON_TRACK, MARCH_2)))
                .isEqualTo(new EpisodeTransition.CloseEpisode(open, ClosingCause.ROSTER_CHANGED));
    }

    @Test
    void aNewVersionOfTheRuleIsACauseOfItsOwn() {
        Episode open = open(MARCH_2);
        StandingPosition newRule = new StandingPosition(
                StandingState.ON_TRACK, "2027.1", MARCH_2, null, StandingPosition.TurningDates.NONE, false);
        assertThat(EpisodePolicy.next(List.of(open), below(MARCH_2), newRule, true))
                .isEqualTo(new EpisodeTransition.CloseEpisode(open, ClosingCause.RULE_CHANGED));
    }

    @Test
    void leavingAndNoLongerBeingRequiredAreDifferentCauses() {
        Episode open = open(MARCH_2);
        StandingPosition gone = at(StandingState.NOT_APPLICABLE, null);
        assertThat(EpisodePolicy.next(List.of(open), below(MARCH_2), gone, false))
                .isEqualTo(new EpisodeTransition.CloseEpisode(open, ClosingCause.LEFT));
        assertThat(EpisodePolicy.next(List.of(open), below(MARCH_2), gone, true))
                .isEqualTo(new EpisodeTransition.CloseEpisode(open, ClosingCause.NOT_APPLICABLE));
    }

    @Test
    void anUnknownStandingLeavesAnOpenEpisodeAsItIs() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(StandingState.UNKNOWN, null)))
                .isEqualTo(new EpisodeTransition.FreezeEpisode(open));
    }

    @Test
    void aWithdrawnSessionReopensTheSameEpisode() {
        Episode closed = closed(MARCH_2, ClosingCause.SESSION_HELD);
        assertThat(next(List.of(closed), below(MARCH_2)))
                .isEqualTo(new EpisodeTransition.ReopenEpisode(closed, EpisodeLevel.BELOW));
    }

    @Test
    void latenessSinceAnotherSessionIsAnotherEpisode() {
        assertThat(next(List.of(closed(MARCH_2, ClosingCause.SESSION_HELD)), below(MARCH_12)))
                .isEqualTo(new EpisodeTransition.OpenEpisode(EpisodeLevel.BELOW));
    }

    @Test
    void aClosedEpisodeStaysClosedWhileNobodyIsLate() {
        assertThat(next(List.of(closed(MARCH_2, ClosingCause.SESSION_HELD)), at(StandingState.ON_TRACK, MARCH_12)))
                .isEqualTo(new EpisodeTransition.LeaveUntold(EpisodeTransition.UntoldReason.NOT_LATE));
    }

    static EpisodeTransition next(List<Episode> known, StandingPosition after) {
        return EpisodePolicy.next(known, known.isEmpty() ? null : below(MARCH_2), after, true);
    }

    static StandingPosition below(@Nullable LocalDate anchor) {
        return at(StandingState.BELOW_GUIDELINE, anchor);
    }

    static StandingPosition at(StandingState state, @Nullable LocalDate anchor) {
        return new StandingPosition(state, "2026.1", anchor, null, StandingPosition.TurningDates.NONE, false);
    }

    static StandingPosition holding(StandingState state, int minutes) {
        return new StandingPosition(
                state, "2026.1", null, BigDecimal.valueOf(minutes), StandingPosition.TurningDates.NONE, false);
    }

    static Episode open(@Nullable LocalDate anchor) {
        return open(anchor, EpisodeLevel.BELOW);
    }

    static Episode open(@Nullable LocalDate anchor, EpisodeLevel level) {
        return episode(anchor, level, null);
    }

    static Episode episode(@Nullable LocalDate anchor, EpisodeLevel level, Episode.@Nullable EpisodeEnding ending) {
        Episode.EpisodeDates dates = new Episode.EpisodeDates(MARCH_12, anchor, anchor, null, MARCH_12, MARCH_12);
        return new Episode(
                new UUID(1, 1),
                SUBJECT,
                null,
                RequirementStrength.MUST,
                level,
                dates,
                Episode.EpisodeRestraint.NONE,
                ending,
                0);
    }

    static Episode closed(LocalDate anchor, ClosingCause cause) {
        return episode(anchor, EpisodeLevel.BELOW, new Episode.EpisodeEnding(MARCH_20, cause));
    }
}
