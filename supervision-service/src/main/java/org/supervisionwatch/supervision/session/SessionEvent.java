package org.supervisionwatch.supervision.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code sessions.v1} says of a session; its schema is session.v1.json. Neither themes nor reasons are in it. */
public record SessionEvent(
        UUID id,
        long version,
        UUID organisationId,
        LocalDate knownFrom,
        @JsonUnwrapped State state,
        List<Revision> revisions) {

    /** The part that the current state and the earlier ones share. */
    public record State(
            Form form,
            Mode mode,
            LocalDate date,
            @Nullable String time,
            List<Segment> segments,
            @Nullable Supervisor supervisor,
            @Nullable Integer contractedSize,
            Status status,
            List<String> flags,
            @Nullable LocalDate recordedOn,
            @Nullable LocalDate bookedOn,
            @Nullable LocalDate cancelledOn,
            @Nullable Party cancelledBy,
            List<Present> attendees,
            @Nullable UUID series,
            @Nullable Assertion asserted,
            boolean confirmed) {

        static State of(SessionState state) {
            return new State(
                    state.form(),
                    state.mode(),
                    state.date(),
                    state.time() == null ? null : state.time().toString(),
                    state.segments(),
                    state.supervisor(),
                    state.contractedSize(),
                    state.status(),
                    state.flags(),
                    state.recordedOn(),
                    state.bookedOn(),
                    state.cancelledOn(),
                    state.cancelledBy(),
                    state.attendees().stream().map(Present::of).toList(),
                    state.series(),
                    Assertion.of(state.asserted()),
                    state.confirmed());
        }
    }

    /** Who said that it had happened, and in answer to what. */
    public record Assertion(String by, UUID episodeId) {

        static @Nullable Assertion of(@Nullable Asserted asserted) {
            return asserted == null ? null : new Assertion(asserted.by(), asserted.episodeId());
        }
    }

    /** A supervisee, without the reason why she was not there. */
    public record Present(
            UUID personId,
            @Nullable Boolean attended,
            @Nullable Integer minutes,
            List<String> flags,
            @Nullable String intervention) {

        static Present of(Attendee attendee) {
            return new Present(
                    attendee.personId(),
                    attendee.attended(),
                    attendee.minutes(),
                    attendee.flags(),
                    attendee.intervention());
        }
    }

    /** An earlier state and the day from which it was known. */
    public record Revision(
            LocalDate knownFrom, @JsonUnwrapped State state) {}

    static SessionEvent of(SessionRow row, long version, List<RevisionRow> revisions) {
        return new SessionEvent(
                row.id(),
                version,
                row.organisationId(),
                row.knownFrom(),
                State.of(row.state()),
                revisions.stream()
                        .map(earlier -> new Revision(earlier.knownFrom(), State.of(earlier.state())))
                        .toList());
    }
}
