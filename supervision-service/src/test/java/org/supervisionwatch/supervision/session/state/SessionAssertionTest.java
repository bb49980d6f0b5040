package org.supervisionwatch.supervision.session.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.BoundRequest;
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

    private static final String STORED = """
            {"form":"individual","mode":"in_person","date":"2026-11-20","time":null,\
            "segments":[{"type":"case_management","minutes":60}],"supervisor":{"personId":"%s","external":null},\
            "contractedSize":null,"status":"held","flags":[],"themes":[],"recordedOn":null,"bookedOn":null,"cancelledOn":null,\
            "cancelledBy":null,"reasonCode":null,"attendees":[{"personId":"%s","attended":true,"minutes":null,"reasonCode":null,\
            "by":null,"flags":[],"intervention":null}]}""";

    @Test
    void aStateStoredBeforeSeriesExistedReadsAndHashesTheSame() throws JsonProcessingException {
        SessionState plain = state(null, null);
        String stored = JsonColumns.STORED.writeValueAsString(plain);

        assertThat(stored).isEqualTo(STORED.formatted(PEOPLE.get("20001"), PEOPLE.get("10001")));
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
                                .extracting("pointer")
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
        return ((SessionCheckResult.CheckPassed<SessionState>) check(before, confirmed)).value();
    }

    private static SessionCheckResult<SessionState> check(@Nullable SessionState before, @Nullable Boolean confirmed) {
        try {
            SessionRequest request =
                    JsonColumns.STORED.readValue(REQUEST.formatted(DATE, confirmed), SessionRequest.class);
            return SessionCheck.check(new BoundRequest<>(request, new Faults()), PEOPLE, before, DATE);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
