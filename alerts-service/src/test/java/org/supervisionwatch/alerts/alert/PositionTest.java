package org.supervisionwatch.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.State;

class PositionTest {

    @Test
    void aDueDateThatIsStillToComeNeedsCoverAndOneThatHasPassedDoesNot() {
        assertThat(supervisorAway(State.ON_TRACK).needsCover()).isTrue();
        assertThat(supervisorAway(State.DUE_SOON).needsCover()).isTrue();
        assertThat(supervisorAway(State.OVERDUE).needsCover()).isFalse();
        assertThat(supervisorAway(State.BELOW_GUIDELINE).needsCover()).isFalse();
    }

    private static Position supervisorAway(State state) {
        return new Position(state, "2026.1", null, null, Position.Turns.NONE, true);
    }
}
