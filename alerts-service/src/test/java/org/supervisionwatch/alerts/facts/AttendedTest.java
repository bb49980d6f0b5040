package org.supervisionwatch.alerts.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.Session.Status.BOOKED;
import static org.supervisionwatch.alerts.guideline.Session.Status.HELD;
import static org.supervisionwatch.alerts.guideline.Session.Status.MISSED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.Segment;

class AttendedTest {

    private static final List<Segment> WHOLE =
            List.of(new Segment("case_management", 40), new Segment("clinical_skills", 50));

    @Test
    void aHeldSessionIsHersOnlyIfSheWasThere() {
        assertThat(Attended.status(HELD, true, null)).isEqualTo(HELD);
        assertThat(Attended.status(HELD, false, null)).isEqualTo(MISSED);
        assertThat(Attended.status(HELD, null, null)).isEqualTo(MISSED);
        assertThat(Attended.status(HELD, true, 0)).isEqualTo(MISSED);
        assertThat(Attended.status(BOOKED, null, null)).isEqualTo(BOOKED);
    }

    @Test
    void whoLeftEarlyMissedTheEnd() {
        assertThat(Attended.share(WHOLE, 60))
                .containsExactly(new Segment("case_management", 40), new Segment("clinical_skills", 20));
        assertThat(Attended.share(WHOLE, 30)).containsExactly(new Segment("case_management", 30));
    }

    @Test
    void whatSheStayedLongerBelongsToTheLastPart() {
        assertThat(Attended.share(WHOLE, 100))
                .containsExactly(new Segment("case_management", 40), new Segment("clinical_skills", 60));
    }

    @Test
    void withoutMinutesOfHerOwnSheHadTheWhole() {
        assertThat(Attended.share(WHOLE, null)).isEqualTo(WHOLE);
    }
}
