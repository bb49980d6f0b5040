package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.MARCH_12;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.MARCH_2;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.MARCH_20;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.below;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.closed;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.episode;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.next;
import static org.supervisionwatch.alerts.episode.decision.EpisodePolicyTest.open;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** Which closed episode comes back when a fact is taken back, and which does not. */
class ReopeningPolicyTest {

    @Test
    void aWithdrawnSessionReopensTheLapseBeforeItEvenIfTheNextWasLate() {
        Episode recovered = closed(MARCH_2, ClosingCause.SESSION_HELD);
        Episode open = open(MARCH_20);
        assertThat(next(List.of(recovered, open), below(MARCH_2)))
                .isEqualTo(new EpisodeTransition.ReplaceEpisode(
                        open,
                        ClosingCause.MISTAKE,
                        new EpisodeTransition.ReopenEpisode(recovered, EpisodeLevel.BELOW)));
    }

    @Test
    void aLapseWhoseLastSessionMovedIsReopenedWhenAllSessionsSinceAreWithdrawn() {
        Episode movedOn = closed(MARCH_12, ClosingCause.SESSION_HELD);
        assertThat(next(List.of(movedOn), below(MARCH_2)))
                .isEqualTo(new EpisodeTransition.ReopenEpisode(movedOn, EpisodeLevel.BELOW));
        assertThat(next(List.of(movedOn), below(null)))
                .isEqualTo(new EpisodeTransition.ReopenEpisode(movedOn, EpisodeLevel.BELOW));
    }

    @Test
    void aPostThatEndedByMistakeReopensAnEpisodeAndAReturnBeginsAnew() {
        Episode left = closed(MARCH_2, ClosingCause.LEFT);
        assertThat(next(List.of(left), lateFrom(MARCH_12)))
                .as("late all the while")
                .isEqualTo(new EpisodeTransition.ReopenEpisode(left, EpisodeLevel.BELOW));
        assertThat(next(List.of(left), lateFrom(MARCH_20.plusYears(1))))
                .as("hired again a year later, after the same session")
                .isEqualTo(new EpisodeTransition.OpenEpisode(EpisodeLevel.BELOW));
    }

    @Test
    void anEscalatedEpisodeThatClosedByMistakeIsEscalatedAgain() {
        Episode escalated = episode(
                MARCH_2, EpisodeLevel.ESCALATED, new Episode.EpisodeEnding(MARCH_20, ClosingCause.ROSTER_CHANGED));
        assertThat(next(List.of(escalated), lateFrom(MARCH_12)))
                .isEqualTo(new EpisodeTransition.ReopenEpisode(escalated, EpisodeLevel.ESCALATED));
        assertThat(next(List.of(escalated), lateFrom(MARCH_20.plusDays(1))))
                .as("late anew after an absence")
                .isEqualTo(new EpisodeTransition.ReopenEpisode(escalated, EpisodeLevel.BELOW));
    }

    private static StandingPosition lateFrom(LocalDate due) {
        StandingPosition.TurningDates dates =
                new StandingPosition.TurningDates(null, due, due.plusDays(3), null, List.of());
        return new StandingPosition(StandingState.BELOW_GUIDELINE, "2026.1", MARCH_2, null, dates, false);
    }
}
