package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** How far an episode has come. */
class EpisodeLevelTest {

    @Test
    void levelsFollowTheSeverityOfTheStandingsBehindThem() {
        assertThat(EpisodeLevel.worstFirst())
                .containsExactlyInAnyOrder(EpisodeLevel.values())
                .startsWith(EpisodeLevel.ESCALATED, EpisodeLevel.BELOW)
                .isSortedAccordingTo(
                        Comparator.comparingInt(EpisodeLevel::severity).reversed());
    }
}
