package org.supervisionwatch.supervision.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID ANN = UUID.fromString("0197f2a0-1111-7000-8000-000000000001");

    @Test
    void whatIsHeldIsKnownFromTheDayItIsRecorded() {
        Knowledge first = Knowledge.first(state(Status.HELD, null, null, null), TODAY);

        assertThat(first.from()).isEqualTo(TODAY);
        assertThat(first.state().recordedOn()).isEqualTo(TODAY);
        assertThat(first.state().bookedOn()).isNull();
    }

    @Test
    void anImportIsKnownFromItsBooking() {
        Knowledge first = Knowledge.first(state(Status.CANCELLED, null, DATE.minusDays(9), DATE), TODAY);

        assertThat(first.from()).isEqualTo(DATE.minusDays(9));
        assertThat(first.state().cancelledOn()).isEqualTo(DATE);
    }

    @Test
    void anOutcomeKeepsTheBookingAndIsKnownSinceItWasRecorded() {
        SessionState booking = state(Status.BOOKED, null, DATE.minusDays(9), null);
        Knowledge next =
                Knowledge.next(state(Status.HELD, DATE.plusDays(1), null, null), booking, DATE.minusDays(9), TODAY);

        assertThat(next.state().bookedOn()).isEqualTo(DATE.minusDays(9));
        assertThat(next.from()).isEqualTo(DATE.plusDays(1));
    }

    @Test
    void aCorrectionKeepsTheDayOfTheRecordAndIsKnownSinceToday() {
        SessionState held = state(Status.HELD, DATE, null, null);
        Knowledge next = Knowledge.next(state(Status.HELD, null, null, null), held, DATE, TODAY);

        assertThat(next.state().recordedOn()).isEqualTo(DATE);
        assertThat(next.from()).isEqualTo(TODAY);
    }

    @Test
    void whatWasHeldAndIsCancelledWasCancelledToday() {
        SessionState held = state(Status.HELD, DATE, null, null);
        Knowledge next = Knowledge.next(state(Status.CANCELLED, null, null, null), held, DATE, TODAY);

        assertThat(next.state().recordedOn()).isNull();
        assertThat(next.state().cancelledOn()).isEqualTo(TODAY);
    }

    @Test
    void nothingIsKnownBeforeWhatItReplaces() {
        SessionState booking = state(Status.BOOKED, null, TODAY, null);
        Knowledge next = Knowledge.next(state(Status.HELD, DATE, null, null), booking, TODAY, TODAY);

        assertThat(next.from()).isEqualTo(TODAY);
    }

    private static SessionState state(
            Status status, @Nullable LocalDate recorded, @Nullable LocalDate booked, @Nullable LocalDate cancelled) {
        return new SessionState(
                Form.INDIVIDUAL,
                Mode.IN_PERSON,
                DATE,
                null,
                List.of(new Segment("case_management", 60)),
                null,
                null,
                status,
                List.of(),
                List.of(),
                recorded,
                booked,
                cancelled,
                null,
                null,
                List.of(new Attendee(ANN, null, null, null, null, List.of(), null)),
                null,
                null);
    }
}
