package org.supervisionwatch.supervision.session.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.supervision.session.record.JsonColumns;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionCheckResult;
import org.supervisionwatch.supervision.session.request.SessionRequest;

/** A session that somebody else reported needs the supervisor's confirmation; one that they or a system recorded does not. */
class SessionAssertionTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final UUID EPISODE = UUID.randomUUID();
    private static final Map<String, UUID> PEOPLE = Map.of("20001", UUID.randomUUID(), "10001", UUID.randomUUID());

    private static final String REQUEST = """
            {"type": "case_management", "minutes": 60, "form": "individual", "date": "%s", "status": "held",
             "supervisor": {"employeeNumber": "20001"}, "attendees": [{"employeeNumber": "10001"}], "confirmed": %s}
            """;

    @Test
    void aStateStoredBeforeSeriesExistedReadsAndHashesTheSame() throws JsonProcessingException {
        SessionState plain = state(null, null);
        String stored = JsonColumns.STORED.writeValueAsString(plain);

        assertThat(stored).doesNotContain("series", "asserted", "confirmed");
        SessionState read = JsonColumns.STORED.readValue(stored, SessionState.class);
        assertThat(read).isEqualTo(plain);
        assertThat(read.confirmed()).isTrue();
    }

    @Test
    void aChangeConfirmsOnlyIfItSaysSo() {
        SessionState asserted = state(null, null).assertedBy("lead@example.org", EPISODE);

        assertThat(asserted.confirmed()).isFalse();
        assertThat(state(asserted, null)).isEqualTo(asserted);
        assertThat(state(asserted, true)).isEqualTo(asserted.andConfirmed());
        assertThat(state(asserted, true).confirmed()).isTrue();
    }

    @Test
    void aConfirmationCannotBeTakenBack() {
        SessionState confirmed =
                state(null, null).assertedBy("lead@example.org", EPISODE).andConfirmed();

        assertThat(check(confirmed, false))
                .isInstanceOfSatisfying(
                        SessionCheckResult.CheckFailed.class,
                        failed -> assertThat(failed.faults())
                                .extracting(fault -> fault.pointer())
                                .containsExactly("/confirmed"));
        assertThat(state(confirmed, null).confirmed()).isTrue();
    }

    @Test
    void aSessionStaysInItsSeriesWhenItChanges() {
        UUID series = UUID.randomUUID();
        SessionState booked = state(null, null).partOf(series);

        assertThat(state(booked, null).series()).isEqualTo(series);
    }

    private static SessionState state(@Nullable SessionState before, @Nullable Boolean confirmed) {
        return ((SessionCheckResult.CheckPassed) check(before, confirmed)).asserted();
    }

    private static SessionCheckResult check(@Nullable SessionState before, @Nullable Boolean confirmed) {
        try {
            return SessionCheck.check(
                    JsonColumns.STORED.readerFor(SessionRequest.class).readValue(REQUEST.formatted(DATE, confirmed)),
                    PEOPLE,
                    before,
                    DATE);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
