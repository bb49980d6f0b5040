package org.supervisionwatch.supervision.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.session.record.SessionHistory;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.state.ExternalSupervisor;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;
import org.supervisionwatch.supervision.session.state.SessionAssertion;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionMode;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;
import org.supervisionwatch.supervision.session.warning.SessionWarning;

/**
 * A session as the REST API returns it. Fields without a value are left out.
 *
 * @param version of its current state, for the ETag
 * @param knownFrom the day from which the current state was known
 * @param revisions earlier states, oldest first
 * @param warnings about the request that recorded it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(
        UUID id,
        @JsonIgnore long version,

        @Schema(description = "The source system.") @Nullable String source,

        @Nullable String externalId,
        LocalDate knownFrom,
        @JsonUnwrapped StateView state,
        List<RevisionView> revisions,

        @Schema(
                description =
                        "What is doubtful about the request, though it is recorded. Left out if nothing is, and when it is read again.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<SessionWarning> warnings) {

    /** The fields of the current state and of each earlier one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StateView(
            SessionStatus status,
            SessionFormat form,
            SessionMode mode,
            LocalDate date,
            @Nullable String time,

            @Schema(description = "The sum of all segments.")
            int minutes,

            List<SessionSegment> segments,
            @Nullable SupervisorView supervisor,
            List<AttendeeView> attendees,
            @Nullable Integer contractedSize,
            List<String> themes,
            List<String> flags,
            @Nullable ResponsibleParty cancelledBy,
            @Nullable ReasonCode reasonCode,
            @Nullable LocalDate recordedOn,
            @Nullable LocalDate bookedOn,
            @Nullable LocalDate cancelledOn,

            @Schema(description = "The series that it was booked with.") @Nullable UUID series,

            @Schema(description = "Who reported it, if neither its supervisor nor a system recorded it.") @Nullable AssertedView asserted,

            @Schema(description = "False while its supervisor has not confirmed what somebody else reported.")
            boolean confirmed) {

        static StateView of(SessionState state, Map<UUID, DirectoryPerson> people) {
            return new StateView(
                    state.status(),
                    state.form(),
                    state.mode(),
                    state.date(),
                    state.time() == null ? null : state.time().toString(),
                    state.segments().stream().mapToInt(SessionSegment::minutes).sum(),
                    state.segments(),
                    SupervisorView.of(state.supervisor(), people),
                    state.attendees().stream()
                            .map(attendee -> AttendeeView.of(attendee, people))
                            .toList(),
                    state.contractedSize(),
                    state.themes(),
                    state.flags(),
                    state.course().cancelledBy(),
                    state.course().reasonCode(),
                    state.course().recordedOn(),
                    state.course().bookedOn(),
                    state.course().cancelledOn(),
                    state.series(),
                    AssertedView.of(state.asserted()),
                    state.confirmed());
        }
    }

    /** Who reported a session by a link in a mail. */
    public record AssertedView(
            @Schema(description = "The e-mail address of the person who reported it.")
            String by,

            UUID episodeId) {

        static @Nullable AssertedView of(@Nullable SessionAssertion asserted) {
            return asserted == null ? null : new AssertedView(asserted.by(), asserted.episodeId());
        }
    }

    /** A supervisor on the roster or an external one; number and name are left out once the person is erased. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SupervisorView(
            @Nullable UUID personId,
            @Nullable String employeeNumber,
            @Nullable String name,
            @Nullable ExternalSupervisor external) {

        static @Nullable SupervisorView of(@Nullable SessionSupervisor supervisor, Map<UUID, DirectoryPerson> people) {
            if (supervisor == null) {
                return null;
            }
            DirectoryPerson person = supervisor.personId() == null ? null : people.get(supervisor.personId());
            return new SupervisorView(
                    supervisor.personId(),
                    person == null ? null : person.employeeNumber(),
                    person == null ? null : person.name(),
                    supervisor.external());
        }
    }

    /** A supervisee; number and name are left out once the person is erased. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttendeeView(
            UUID personId,
            @Nullable String employeeNumber,
            @Nullable String name,
            @Nullable Boolean attended,
            @Nullable Integer minutes,
            @Nullable ReasonCode reasonCode,
            @Nullable ResponsibleParty by,
            List<String> flags,
            @Nullable String intervention) {

        static AttendeeView of(SessionAttendee attendee, Map<UUID, DirectoryPerson> people) {
            DirectoryPerson person = people.get(attendee.personId());
            return new AttendeeView(
                    attendee.personId(),
                    person == null ? null : person.employeeNumber(),
                    person == null ? null : person.name(),
                    attendee.attended(),
                    attendee.minutes(),
                    attendee.reasonCode(),
                    attendee.by(),
                    attendee.flags(),
                    attendee.intervention());
        }
    }

    /** An earlier state and the day from which it was known. */
    public record RevisionView(
            LocalDate knownFrom, @JsonUnwrapped StateView state) {}

    static SessionView of(SessionHistory session, Map<UUID, DirectoryPerson> people, List<SessionWarning> warnings) {
        SessionRow row = session.row();
        return new SessionView(
                row.id,
                row.version,
                row.source,
                row.externalId,
                row.knownFrom,
                StateView.of(row.state, people),
                session.revisions().stream()
                        .map(earlier -> new RevisionView(earlier.knownFrom, StateView.of(earlier.state, people)))
                        .toList(),
                warnings);
    }
}
