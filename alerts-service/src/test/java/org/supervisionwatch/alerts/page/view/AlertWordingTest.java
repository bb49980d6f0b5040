package org.supervisionwatch.alerts.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.query.AlertDetails.LineView;

/** The history of an alert, as its page shows it. */
class AlertWordingTest {

    @Test
    void everyChangeIsASentenceAndNotACode() {
        assertThat(change("opened", "below", null)).isEqualTo("Opened: below the guideline");
        assertThat(change("kept_open", "below", null)).isEqualTo("Still open: below the guideline");
        assertThat(change("frozen", "not_known", null)).isEqualTo("Left as it was: the facts are not known");
        assertThat(change("held", "absence", null)).isEqualTo("On hold: away");
        assertThat(change("released", "booking_cancelled", null))
                .isEqualTo("No longer on hold: the booking was cancelled");
        assertThat(change("acknowledged", "session_arranged", "Lee")).isEqualTo("Taken on: session arranged, by Lee");
        assertThat(change("opened", "rebook", null)).isEqualTo("Opened: a new date for a cancelled session");
    }

    @Test
    void aChangeOfAnUnknownKindIsStillReadable() {
        assertThat(change("put_aside", "by_rule", null)).isEqualTo("put aside (by rule)");
    }

    @Test
    void everyCauseOfClosingHasWords() {
        assertThat(Arrays.stream(ClosingCause.values()).map(cause -> AlertWording.closed(cause.code())))
                .doesNotHaveDuplicates()
                .noneMatch(words -> words.contains("_"));
    }

    private static String change(String transition, String reason, String by) {
        return AlertWording.change(new LineView(LocalDate.of(2026, 3, 2), transition, reason, by, null));
    }
}
