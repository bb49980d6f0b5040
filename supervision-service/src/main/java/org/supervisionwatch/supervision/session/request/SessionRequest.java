package org.supervisionwatch.supervision.session.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionMode;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/**
 * The body of a request to record or change a session.
 *
 * @param reasonCode why it was cancelled or missed; in a change of a recorded session, why it is changed
 * @param distinct true: it is a different session although a similar one is recorded already
 * @param confirmed true: it took place as somebody reported
 */
@Schema(description = "A session: booked, held, cancelled or missed. Coded values only, no free text.")
public record SessionRequest(
        @Schema(
                description = "Type of supervision for all the minutes; instead of segments.",
                examples = "case_management")
        @SlugText
        @Nullable String type,

        @Schema(minimum = "1", maximum = "480", examples = "60") @Range(min = 1, max = 480) @Nullable Integer minutes,

        @Schema(description = "Instead of type and minutes, if there was more than one type.")
        @Size(min = 1, max = 10, message = "must have 1 to 10 elements") @Nullable List<@Valid @NotNull(message = REQUIRED) SegmentRequest> segments,

        @Schema(examples = "individual") @NotNull(message = "is required: one of individual, group, peer") SessionFormat form,

        @Schema(defaultValue = "in_person") @Nullable SessionMode mode,

        @Schema(description = "The civil date, in the organisation's zone.", examples = "2026-11-20")
        @NotNull(message = REQUIRED) LocalDate date,

        @Schema(implementation = String.class, description = "Local time of the start.", examples = "14:00") @Nullable LocalTime time,

        @Schema(description = "Required, except in a peer session.") @Valid @Nullable SupervisorRequest supervisor,

        @NotEmpty(message = "must name at least one person") @Size(max = 50, message = TOO_MANY) List<@Valid @NotNull(message = REQUIRED) AttendeeRequest> attendees,

        @Schema(minimum = "1", maximum = "50", description = "The number of supervisees that the group was set up for.")
        @Range(min = 1, max = 50)
        @Nullable Integer contractedSize,

        @Schema(description = "Topics as slugs. Stored, never published.") @Size(max = 20, message = TOO_MANY) @Nullable List<@SlugText @NotNull(message = REQUIRED) String> themes,

        @Schema(description = "Open slugs such as observed, live_assessment, all_open_cases_reviewed.")
        @Size(max = 10, message = TOO_MANY) @Nullable List<@SlugText @NotNull(message = REQUIRED) String> flags,

        @Schema(examples = "held") @NotNull(message = "is required: one of booked, held, cancelled, missed") SessionStatus status,

        @Schema(description = "Required if cancelled, unless it was entered in error.") @Nullable ResponsibleParty cancelledBy,

        @Schema(description = "Required if cancelled, and in a PUT that corrects what was recorded.") @Nullable ReasonCode reasonCode,

        @Schema(description = "The source system; together with externalId.", examples = "pcmis")
        @PlainText(max = 100)
        @Nullable String source,

        @Schema(
                description = "The source system's id of the session; the same id again is the same session.",
                examples = "S-10482")
        @PlainText(max = 200)
        @Nullable String externalId,

        @Schema(description = "If held or missed: the day it was recorded; today if left out.") @Nullable LocalDate recordedOn,

        @Schema(description = "The day the booking was made; today if left out of a booking.") @Nullable LocalDate bookedOn,

        @Schema(description = "If cancelled: the day of the cancellation; today if left out.") @Nullable LocalDate cancelledOn,

        @Schema(
                defaultValue = "false",
                description = "If true, it is a different session although a similar one is recorded already.")
        @Nullable Boolean distinct,

        @Schema(
                description =
                        "In a PUT: true confirms a session that somebody reported from a mail, and needs no reasonCode. "
                                + "If left out, it stays as it is.")
        @Nullable Boolean confirmed)
        implements CheckedRequest {

    static final String REQUIRED = "is required";
    public static final String TOO_MANY = "must not have more than {max} elements";

    /** Part of a session. */
    public record SegmentRequest(
            @Schema(examples = "clinical_skills") @SlugText @NotNull(message = REQUIRED) String type,

            @Schema(minimum = "1", maximum = "480", examples = "30")
            @Range(min = 1, max = 480)
            @NotNull(message = REQUIRED) Integer minutes) {}

    /** A person on the roster by employee number, or an external supervisor. */
    public record SupervisorRequest(
            @Schema(examples = "20001") @PlainText(max = 64) @Nullable String employeeNumber,

            @Valid @Nullable ExternalRequest external)
            implements CheckedRequest {

        @Override
        public Faults check() {
            boolean valid = (employeeNumber == null) != (external == null);
            return valid
                    ? new Faults()
                    : new Faults()
                            .add("", "must have either employeeNumber or external", "/employeeNumber", "/external");
        }
    }

    /** A supervisor who is not on the roster. */
    public record ExternalRequest(
            @Schema(description = "Your own id of the person, the same in each of their sessions.")
            @PlainText(max = 100)
            @NotNull(message = REQUIRED) String id,

            @PlainText(max = 200) @NotNull(message = REQUIRED) String name,

            @Pattern(
                    regexp = "(?=.{3,254}$)[^@\\s<>,;:\"\\p{Cc}\\p{Cs}]+@[^@\\s<>,;:\"\\p{Cc}\\p{Cs}]+",
                    message = "is not an e-mail address")
            @Nullable String email) {}

    /** A supervisee. */
    public record AttendeeRequest(
            @Schema(examples = "10001") @PlainText(max = 64) @NotNull(message = REQUIRED) String employeeNumber,

            @Schema(defaultValue = "true", description = "Only for a held session.") @Nullable Boolean attended,

            @Schema(
                    minimum = "1",
                    maximum = "480",
                    description = "If different from the session's; not with several segments.")
            @Range(min = 1, max = 480)
            @Nullable Integer minutes,

            @Schema(description = "Reason for not attending.") @Nullable ReasonCode reasonCode,

            @Nullable ResponsibleParty by,

            @Size(max = 5, message = TOO_MANY) @Nullable List<@SlugText @NotNull(message = REQUIRED) String> flags,

            @Schema(description = "A slug, such as behavioural_activation.") @SlugText @Nullable String intervention) {}

    @Override
    public Faults check() {
        return SessionRules.faults(this);
    }

    boolean hasSeveralSegments() {
        return segments != null && segments.size() > 1;
    }

    public boolean isDistinct() {
        return Boolean.TRUE.equals(distinct);
    }
}
