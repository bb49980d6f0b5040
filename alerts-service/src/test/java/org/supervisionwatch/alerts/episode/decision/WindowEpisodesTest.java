package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.MARCH_20;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.at;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.below;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.episode;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.holding;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** Episodes of requirements with a window. */
class WindowEpisodesTest {

    private static final LocalDate WINDOW = LocalDate.of(2026, 1, 5);

    @Test
    void moreCreditedInTheWindowIsASessionThatWasHeld() {
        Episode open = open(null);
        StandingPosition recovered = holding(StandingState.ON_TRACK, 90);

        assertThat(EpisodePolicy.next(List.of(open), holding(StandingState.BELOW_GUIDELINE, 60), recovered, true))
                .isEqualTo(new EpisodeTransition.CloseEpisode(open, ClosingCause.SESSION_HELD));
    }

    @Test
    void moreCreditedInAWindowThatIsOverIsALateRecord() {
        Episode open = EpisodeValues.ofWindow(open(null), LocalDate.of(2026, 2, 1));
        StandingPosition recovered = holding(StandingState.ON_TRACK, 90);

        assertThat(EpisodePolicy.next(List.of(open), holding(StandingState.BELOW_GUIDELINE, 60), recovered, true))
                .isEqualTo(new EpisodeTransition.CloseEpisode(open, ClosingCause.LATE_RECORD));
    }

    @Test
    void aWindowThatEndedShortIsToldUnlessItHasBeen() {
        assertThat(WindowEpisodePolicy.endedShort(List.of()))
                .isEqualTo(new EpisodeTransition.OpenEpisode(EpisodeLevel.BELOW));
        Episode overdue = ofWindow(EpisodeLevel.OVERDUE, null);
        assertThat(WindowEpisodePolicy.endedShort(List.of(overdue)))
                .isEqualTo(new EpisodeTransition.KeepOpen(overdue, EpisodeLevel.BELOW));
        assertThat(WindowEpisodePolicy.endedShort(List.of(ofWindow(EpisodeLevel.BELOW, ClosingCause.ENDED_SHORT))))
                .isEqualTo(new EpisodeTransition.LeaveUntold(EpisodeTransition.UntoldReason.NOT_LATE));
    }

    @Test
    void aWindowMetByARecordThatIsWithdrawnEndedShortAfterAll() {
        Episode met = ofWindow(EpisodeLevel.OVERDUE, ClosingCause.LATE_RECORD);
        assertThat(WindowEpisodePolicy.endedShort(List.of(met)))
                .isEqualTo(new EpisodeTransition.ReopenEpisode(met, EpisodeLevel.BELOW));
    }

    @Test
    void aWindowMetAfterAllClosesAlsoIfItHadBeenToldAsShort() {
        Episode open = ofWindow(EpisodeLevel.BELOW, null);
        Episode told = ofWindow(EpisodeLevel.BELOW, ClosingCause.ENDED_SHORT);
        assertThat(WindowEpisodePolicy.metAfterAll(List.of(open))).contains(open);
        assertThat(WindowEpisodePolicy.metAfterAll(List.of(told))).contains(told);
        assertThat(WindowEpisodePolicy.metAfterAll(List.of(ofWindow(EpisodeLevel.BELOW, ClosingCause.LATE_RECORD))))
                .isEmpty();
    }

    @Test
    void theVerdictOnTheNextWindowEndsTheEpisodeOfTheOneBefore() {
        assertThat(superseded(EpisodeLevel.AT_RISK, StandingState.ON_TRACK)).contains(ClosingCause.SESSION_HELD);
        assertThat(superseded(EpisodeLevel.OVERDUE, StandingState.ON_TRACK)).contains(ClosingCause.LATE_RECORD);
        assertThat(superseded(EpisodeLevel.BELOW, StandingState.AT_RISK)).contains(ClosingCause.NEXT_WINDOW);
        assertThat(superseded(EpisodeLevel.BELOW, StandingState.NOT_APPLICABLE)).contains(ClosingCause.NEXT_WINDOW);
    }

    @Test
    void aRunningWindowStaysAtRiskWhileTheOneBeforeIsShownAgain() {
        Episode atRisk = ofWindow(EpisodeLevel.AT_RISK, null);
        assertThat(WindowEpisodePolicy.superseded(atRisk, null, at(StandingState.OVERDUE, null), WINDOW.minusDays(84)))
                .isEmpty();
        assertThat(WindowEpisodePolicy.superseded(atRisk, null, at(StandingState.ON_TRACK, null), WINDOW.minusDays(84)))
                .isEmpty();
    }

    @Test
    void anEpisodeEndsWithoutRecoveryOnceTheRequirementNoLongerApplies() {
        StandingPosition notApplicable = at(StandingState.NOT_APPLICABLE, null);
        StandingPosition byNewRule = new StandingPosition(
                StandingState.NOT_APPLICABLE, "2027.1", null, null, StandingPosition.TurningDates.NONE, false);
        assertThat(WindowEpisodePolicy.superseded(open(null), below(null), notApplicable, null))
                .contains(ClosingCause.NOT_APPLICABLE);
        assertThat(WindowEpisodePolicy.superseded(open(null), below(null), byNewRule, null))
                .contains(ClosingCause.RULE_CHANGED);
    }

    @Test
    void anEpisodeStaysOpenAsLongAsTheNextWindowHasNoResult() {
        assertThat(superseded(EpisodeLevel.BELOW, StandingState.OVERDUE)).isEmpty();
        assertThat(superseded(EpisodeLevel.BELOW, StandingState.UNKNOWN)).isEmpty();
    }

    @Test
    void aRollingWindowThatIsShortAgainIsAnotherEpisode() {
        Episode closed =
                episode(null, EpisodeLevel.BELOW, new Episode.EpisodeEnding(MARCH_20, ClosingCause.SESSION_HELD));
        StandingPosition shortAgain = holding(StandingState.BELOW_GUIDELINE, 1);

        assertThat(EpisodePolicy.next(List.of(closed), shortAgain, shortAgain, true))
                .isEqualTo(new EpisodeTransition.OpenEpisode(EpisodeLevel.BELOW));
    }

    private static Optional<ClosingCause> superseded(EpisodeLevel level, StandingState ofNextWindow) {
        return WindowEpisodePolicy.superseded(
                ofWindow(level, null), below(null), at(ofNextWindow, null), WINDOW.plusDays(84));
    }

    private static Episode ofWindow(EpisodeLevel level, @Nullable ClosingCause cause) {
        Episode.EpisodeEnding ending = cause == null ? null : new Episode.EpisodeEnding(MARCH_20, cause);
        return EpisodeValues.ofWindow(episode(null, level, ending), WINDOW);
    }
}
