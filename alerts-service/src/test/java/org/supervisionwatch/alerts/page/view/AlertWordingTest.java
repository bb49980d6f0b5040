package org.supervisionwatch.alerts.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeChange;
import org.supervisionwatch.alerts.episode.query.AlertDetails.LineView;

/** The history of an alert, as its page shows it. */
class AlertWordingTest {

    @Test
    void everyChangeIsASentenceAndNotACode() {
        assertThat(change(EpisodeChange.OPENED, "below", null)).isEqualTo("Opened: below the guideline");
        assertThat(change(EpisodeChange.KEPT_OPEN, "below", null)).isEqualTo("Still open: below the guideline");
        assertThat(change(EpisodeChange.FROZEN, "not_known", null))
                .isEqualTo("Left as it was: the facts are not known");
        assertThat(change(EpisodeChange.HELD, "absence", null)).isEqualTo("On hold: away");
        assertThat(change(EpisodeChange.RELEASED, "booking_cancelled", null))
                .isEqualTo("No longer on hold: the booking was cancelled");
        assertThat(change(EpisodeChange.ACKNOWLEDGED, "session_arranged", "Lee"))
                .isEqualTo("Taken on: session arranged, by Lee");
        assertThat(change(EpisodeChange.OPENED, "rebook", null))
                .isEqualTo("Opened: a new date for a cancelled session");
    }

    @Test
    void aReasonOfAnEarlierVersionIsStillReadable() {
        assertThat(change(EpisodeChange.CLOSED, "by_rule", null)).isEqualTo("Closed: by rule");
        assertThat(change(EpisodeChange.OPENED, "below_guideline", null)).isEqualTo("Opened: below guideline");
        assertThat(change(EpisodeChange.RELEASED, "by_rule", null)).isEqualTo("No longer on hold: by rule");
        assertThat(change(EpisodeChange.NOT_TOLD, "held_absence", null)).isEqualTo("not told (held absence)");
    }

    @Test
    void everyKindOfChangeIsReadable() {
        assertThat(Arrays.stream(EpisodeChange.values()).map(kind -> change(kind, "any_reason", null)))
                .doesNotHaveDuplicates()
                .noneMatch(words -> words.contains("_"));
    }

    @Test
    void everyCauseOfClosingHasWords() {
        assertThat(Arrays.stream(ClosingCause.values()).map(AlertWording::closed))
                .doesNotHaveDuplicates()
                .noneMatch(words -> words.contains("_"));
    }

    private static String change(EpisodeChange transition, String reason, String by) {
        return AlertWording.change(new LineView(LocalDate.of(2026, 3, 2), transition, reason, by, null));
    }
}
