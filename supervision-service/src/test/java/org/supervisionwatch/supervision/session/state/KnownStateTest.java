package org.supervisionwatch.supervision.session.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownStateTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID ANN = UUID.fromString("0197f2a0-1111-7000-8000-000000000001");

    @Test
    void aHeldSessionIsKnownFromTheDayItIsRecorded() {
        KnownState first = KnownState.first(state(SessionStatus.HELD, null), TODAY);

        assertThat(first.from()).isEqualTo(TODAY);
        assertThat(first.state().course().recordedOn()).isEqualTo(TODAY);
        assertThat(first.state().course().bookedOn()).isNull();
    }

    @Test
    void anImportIsKnownFromItsBooking() {
        KnownState first = KnownState.first(state(SessionStatus.CANCELLED, null, DATE.minusDays(9), DATE), TODAY);

        assertThat(first.from()).isEqualTo(DATE.minusDays(9));
        assertThat(first.state().course().cancelledOn()).isEqualTo(DATE);
    }

    @Test
    void anOutcomeKeepsTheBookingAndIsKnownSinceItWasRecorded() {
        SessionState booking = state(SessionStatus.BOOKED, null, DATE.minusDays(9), null);
        KnownState next =
                KnownState.next(state(SessionStatus.HELD, DATE.plusDays(1)), booking, DATE.minusDays(9), TODAY);

        assertThat(next.state().course().bookedOn()).isEqualTo(DATE.minusDays(9));
        assertThat(next.from()).isEqualTo(DATE.plusDays(1));
    }

    @Test
    void aCorrectionKeepsTheDayOfTheRecordAndIsKnownSinceToday() {
        SessionState held = state(SessionStatus.HELD, DATE);
        KnownState next = KnownState.next(state(SessionStatus.HELD, null), held, DATE, TODAY);

        assertThat(next.state().course().recordedOn()).isEqualTo(DATE);
        assertThat(next.from()).isEqualTo(TODAY);
    }

    @Test
    void aHeldSessionThatIsWithdrawnIsCancelledToday() {
        SessionState held = state(SessionStatus.HELD, DATE);
        KnownState next = KnownState.next(state(SessionStatus.CANCELLED, null), held, DATE, TODAY);

        assertThat(next.state().course().recordedOn()).isNull();
        assertThat(next.state().course().cancelledOn()).isEqualTo(TODAY);
    }

    @Test
    void noStateIsKnownBeforeTheOneItReplaces() {
        SessionState booking = state(SessionStatus.BOOKED, null, TODAY, null);
        KnownState next = KnownState.next(state(SessionStatus.HELD, DATE), booking, TODAY, TODAY);

        assertThat(next.from()).isEqualTo(TODAY);
    }

    private static SessionState state(SessionStatus status, @Nullable LocalDate recorded) {
        return state(status, recorded, null, null);
    }

    private static SessionState state(
            SessionStatus status,
            @Nullable LocalDate recorded,
            @Nullable LocalDate booked,
            @Nullable LocalDate cancelled) {
        return new SessionState(
                SessionFormat.INDIVIDUAL,
                SessionMode.IN_PERSON,
                DATE,
                null,
                List.of(new SessionSegment("case_management", 60)),
                null,
                null,
                status,
                List.of(),
                List.of(),
                new SessionCourse(recorded, booked, cancelled, null, null),
                List.of(new SessionAttendee(ANN, null, null, List.of(), null)),
                null,
                null);
    }
}
