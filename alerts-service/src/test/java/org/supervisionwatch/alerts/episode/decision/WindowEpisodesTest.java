package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.MARCH_2;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.MARCH_20;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.at;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.below;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.episode;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.holding;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** Episodes of requirements with a window. */
class WindowEpisodesTest {

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
    void theVerdictOnTheNextWindowEndsTheEpisodeOfTheOneBefore() {
        assertThat(superseded(StandingState.ON_TRACK)).contains(ClosingCause.NEXT_WINDOW);
        assertThat(superseded(StandingState.BELOW_GUIDELINE)).contains(ClosingCause.NEXT_WINDOW);
        assertThat(superseded(StandingState.NOT_APPLICABLE)).contains(ClosingCause.NEXT_WINDOW);
    }

    @Test
    void anEpisodeEndsWithoutRecoveryOnceTheRequirementNoLongerApplies() {
        StandingPosition notApplicable = at(StandingState.NOT_APPLICABLE, null);
        StandingPosition byNewRule = new StandingPosition(
                StandingState.NOT_APPLICABLE, "2027.1", null, null, StandingPosition.TurningDates.NONE, false);
        assertThat(EpisodePolicy.superseded(below(null), notApplicable, null)).contains(ClosingCause.NOT_APPLICABLE);
        assertThat(EpisodePolicy.superseded(below(null), byNewRule, null)).contains(ClosingCause.RULE_CHANGED);
    }

    @Test
    void anEpisodeStaysOpenAsLongAsTheNextWindowHasNoResult() {
        assertThat(superseded(StandingState.OVERDUE)).isEmpty();
        assertThat(superseded(StandingState.UNKNOWN)).isEmpty();
    }

    @Test
    void aRollingWindowThatIsShortAgainIsAnotherEpisode() {
        Episode closed =
                episode(null, EpisodeLevel.BELOW, new Episode.EpisodeEnding(MARCH_20, ClosingCause.SESSION_HELD));
        StandingPosition shortAgain = holding(StandingState.BELOW_GUIDELINE, 1);

        assertThat(EpisodePolicy.next(List.of(closed), shortAgain, shortAgain, true))
                .isEqualTo(new EpisodeTransition.OpenEpisode(EpisodeLevel.BELOW));
    }

    private static Optional<ClosingCause> superseded(StandingState ofNextWindow) {
        return EpisodePolicy.superseded(below(null), at(ofNextWindow, null), MARCH_2);
    }
}
