package org.supervisionwatch.supervision.session.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;
import org.supervisionwatch.supervision.session.state.SessionAssertion;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionMode;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/** A session as published on {@code sessions.v1}; its schema is session.v1.json. It has neither themes nor reasons. */
public record SessionEvent(
        UUID id,
        long version,
        UUID organisationId,
        LocalDate knownFrom,
        @JsonUnwrapped SessionEventState state,
        List<RevisionState> revisions) {

    /** The fields of the current state and of each earlier one. */
    public record SessionEventState(
            SessionFormat form,
            SessionMode mode,
            LocalDate date,
            @Nullable String time,
            List<SessionSegment> segments,
            @Nullable SessionSupervisor supervisor,
            @Nullable Integer contractedSize,
            SessionStatus status,
            List<String> flags,
            @Nullable LocalDate recordedOn,
            @Nullable LocalDate bookedOn,
            @Nullable LocalDate cancelledOn,
            @Nullable ResponsibleParty cancelledBy,
            List<AttendeeState> attendees,
            @Nullable UUID series,
            @Nullable AssertionState asserted,
            boolean confirmed) {

        static SessionEventState of(SessionState state) {
            return new SessionEventState(
                    state.form(),
                    state.mode(),
                    state.date(),
                    state.time() == null ? null : state.time().toString(),
                    state.segments(),
                    state.supervisor(),
                    state.contractedSize(),
                    state.status(),
                    state.flags(),
                    state.course().recordedOn(),
                    state.course().bookedOn(),
                    state.course().cancelledOn(),
                    state.course().cancelledBy(),
                    state.attendees().stream().map(AttendeeState::of).toList(),
                    state.series(),
                    AssertionState.of(state.asserted()),
                    state.confirmed());
        }
    }

    /** Who reported the session, and for which episode. */
    public record AssertionState(String by, UUID episodeId) {

        static @Nullable AssertionState of(@Nullable SessionAssertion asserted) {
            return asserted == null ? null : new AssertionState(asserted.by(), asserted.episodeId());
        }
    }

    /** A supervisee, without the reason for not attending. */
    public record AttendeeState(
            UUID personId,
            @Nullable Boolean attended,
            @Nullable Integer minutes,
            List<String> flags,
            @Nullable String intervention) {

        static AttendeeState of(SessionAttendee attendee) {
            return new AttendeeState(
                    attendee.personId(),
                    attendee.attended(),
                    attendee.minutes(),
                    attendee.flags(),
                    attendee.intervention());
        }
    }

    /** An earlier state and the day from which it was known. */
    public record RevisionState(
            LocalDate knownFrom, @JsonUnwrapped SessionEventState state) {}

    static SessionEvent of(SessionHistory session, long version) {
        SessionRow row = session.row();
        return new SessionEvent(
                row.id,
                version,
                row.organisationId,
                row.knownFrom,
                SessionEventState.of(row.state),
                session.revisions().stream()
                        .map(earlier -> new RevisionState(earlier.knownFrom, SessionEventState.of(earlier.state)))
                        .toList());
    }
}
