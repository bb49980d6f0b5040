package org.supervisionwatch.alerts.roster.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus.BOOKED;
import static org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus.HELD;
import static org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus.MISSED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;

/** What one supervisee had of a session. */
class AttendeeShareTest {

    private static final List<SessionSegment> WHOLE =
            List.of(new SessionSegment("case_management", 40), new SessionSegment("clinical_skills", 50));

    @Test
    void aHeldSessionCountsOnlyForThoseWhoAttended() {
        assertThat(AttendeeShare.status(HELD, true, null)).isEqualTo(HELD);
        assertThat(AttendeeShare.status(HELD, false, null)).isEqualTo(MISSED);
        assertThat(AttendeeShare.status(HELD, null, null)).isEqualTo(MISSED);
        assertThat(AttendeeShare.status(HELD, true, 0)).isEqualTo(MISSED);
        assertThat(AttendeeShare.status(BOOKED, null, null)).isEqualTo(BOOKED);
    }

    @Test
    void whoeverLeavesEarlyLosesTheLastSegments() {
        assertThat(AttendeeShare.share(WHOLE, 60))
                .containsExactly(new SessionSegment("case_management", 40), new SessionSegment("clinical_skills", 20));
        assertThat(AttendeeShare.share(WHOLE, 30)).containsExactly(new SessionSegment("case_management", 30));
    }

    @Test
    void extraMinutesBelongToTheLastSegment() {
        assertThat(AttendeeShare.share(WHOLE, 100))
                .containsExactly(new SessionSegment("case_management", 40), new SessionSegment("clinical_skills", 60));
    }

    @Test
    void withoutMinutesOfTheirOwnAnAttendeeHadTheWholeSession() {
        assertThat(AttendeeShare.share(WHOLE, null)).isEqualTo(WHOLE);
    }
}
