package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** When cover is needed. */
class StandingPositionTest {

    @Test
    void aDueDateThatIsStillToComeNeedsCoverAndOneThatHasPassedDoesNot() {
        assertThat(supervisorAway(StandingState.ON_TRACK).needsCover()).isTrue();
        assertThat(supervisorAway(StandingState.DUE_SOON).needsCover()).isTrue();
        assertThat(supervisorAway(StandingState.OVERDUE).needsCover()).isFalse();
        assertThat(supervisorAway(StandingState.BELOW_GUIDELINE).needsCover()).isFalse();
    }

    private static StandingPosition supervisorAway(StandingState state) {
        return new StandingPosition(state, "2026.1", null, null, StandingPosition.TurningDates.NONE, true);
    }
}
