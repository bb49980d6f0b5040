package org.supervisionwatch.alerts.guideline.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The one order of "worst first". */
class StandingStateTest {

    @Test
    void statesAreListedInTheOrderInWhichATeamLeadShouldLookAtThem() {
        assertThat(StandingState.worstFirst())
                .containsExactly(
                        StandingState.BELOW_GUIDELINE,
                        StandingState.OVERDUE,
                        StandingState.AT_RISK,
                        StandingState.DUE_SOON,
                        StandingState.UNKNOWN,
                        StandingState.BOOKED,
                        StandingState.AWAITING_FIRST,
                        StandingState.PAUSED,
                        StandingState.ON_TRACK,
                        StandingState.EXEMPT,
                        StandingState.NOT_APPLICABLE);
    }

    @Test
    void noTwoStatesAreEquallySevere() {
        assertThat(Arrays.stream(StandingState.values()).map(StandingState::severity))
                .doesNotHaveDuplicates();
    }
}
