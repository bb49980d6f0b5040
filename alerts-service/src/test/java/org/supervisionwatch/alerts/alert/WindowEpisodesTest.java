package org.supervisionwatch.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.alert.EpisodesTest.MARCH_2;
import static org.supervisionwatch.alerts.alert.EpisodesTest.MARCH_20;
import static org.supervisionwatch.alerts.alert.EpisodesTest.at;
import static org.supervisionwatch.alerts.alert.EpisodesTest.below;
import static org.supervisionwatch.alerts.alert.EpisodesTest.episode;
import static org.supervisionwatch.alerts.alert.EpisodesTest.holding;
import static org.supervisionwatch.alerts.alert.EpisodesTest.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.State;

/** Of requirements that look at a window. */
class WindowEpisodesTest {

    @Test
    void moreCreditedInTheWindowIsASessionThatWasHeld() {
        Episode open = open(null);
        Position mended = holding(State.ON_TRACK, 90);

        assertThat(Episodes.next(List.of(open), holding(State.BELOW_GUIDELINE, 60), mended, true))
                .isEqualTo(new Next.Close(open, Cause.SESSION_HELD));
    }

    @Test
    void moreCreditedInAWindowThatIsOverIsALateRecord() {
        Episode open = Values.ofWindow(open(null), LocalDate.of(2026, 2, 1));
        Position mended = holding(State.ON_TRACK, 90);

        assertThat(Episodes.next(List.of(open), holding(State.BELOW_GUIDELINE, 60), mended, true))
                .isEqualTo(new Next.Close(open, Cause.LATE_RECORD));
    }

    @Test
    void theVerdictOnTheNextWindowEndsTheEpisodeOfTheOneBefore() {
        assertThat(superseded(State.ON_TRACK)).contains(Cause.NEXT_WINDOW);
        assertThat(superseded(State.BELOW_GUIDELINE)).contains(Cause.NEXT_WINDOW);
        assertThat(superseded(State.NOT_APPLICABLE)).contains(Cause.NEXT_WINDOW);
    }

    @Test
    void whereNoWindowIsAskedForAnyMoreTheEpisodeEndsWithoutAWordOfRecovery() {
        Position notAsked = at(State.NOT_APPLICABLE, null);
        Position byNewRule = new Position(State.NOT_APPLICABLE, "2027.1", null, null, Position.Turns.NONE, false);
        assertThat(Episodes.superseded(below(null), notAsked, null)).contains(Cause.NOT_APPLICABLE);
        assertThat(Episodes.superseded(below(null), byNewRule, null)).contains(Cause.RULE_CHANGED);
    }

    @Test
    void asLongAsTheNextWindowMayStillBeMendedTheEpisodeStays() {
        assertThat(superseded(State.OVERDUE)).isEmpty();
        assertThat(superseded(State.UNKNOWN)).isEmpty();
    }

    @Test
    void aRollingWindowThatIsShortAgainIsAnotherEpisode() {
        Episode closed = episode(null, Level.BELOW, new Episode.Ending(MARCH_20, Cause.SESSION_HELD));
        Position shortAgain = holding(State.BELOW_GUIDELINE, 1);

        assertThat(Episodes.next(List.of(closed), shortAgain, shortAgain, true)).isEqualTo(new Next.Open(Level.BELOW));
    }

    private static Optional<Cause> superseded(State ofNextWindow) {
        return Episodes.superseded(below(null), at(ofNextWindow, null), MARCH_2);
    }
}
