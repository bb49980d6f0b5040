package org.supervisionwatch.supervision.session.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.state.ReasonCode;

/**
 * The body of a request to record or change a session. Codes, dates and times are strings so that all invalid ones can be reported at once.
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
        @Nullable String type,

        @Schema(minimum = "1", maximum = "480", examples = "60") @Nullable Integer minutes,

        @Schema(description = "Instead of type and minutes, if there was more than one type.") @Nullable List<@Nullable SegmentRequest> segments,

        @Schema(
                required = true,
                enumeration = {"individual", "group", "peer"},
                examples = "individual")
        @Nullable String form,

        @Schema(
                enumeration = {"in_person", "video", "phone"},
                defaultValue = "in_person")
        @Nullable String mode,

        @Schema(
                required = true,
                format = "date",
                description = "The civil date, in the organisation's zone.",
                examples = "2026-11-20")
        @Nullable String date,

        @Schema(description = "Local time of the start.", examples = "14:00") @Nullable String time,

        @Schema(description = "Required, except in a peer session.") @Nullable SupervisorRequest supervisor,

        @Schema(required = true, minItems = 1, maxItems = 50) @Nullable List<@Nullable AttendeeRequest> attendees,

        @Schema(minimum = "1", maximum = "50", description = "The number of supervisees that the group was set up for.")
        @Nullable Integer contractedSize,

        @Schema(description = "Topics as slugs. Stored, never published.") @Nullable List<@Nullable String> themes,

        @Schema(description = "Open slugs such as observed, live_assessment, all_open_cases_reviewed.") @Nullable List<@Nullable String> flags,

        @Schema(
                required = true,
                enumeration = {"booked", "held", "cancelled", "missed"},
                examples = "held")
        @Nullable String status,

        @Schema(
                enumeration = {"supervisor", "supervisee", "service"},
                description = "Required if cancelled, unless it was entered in error.")
        @Nullable String cancelledBy,

        @Schema(
                type = SchemaType.STRING,
                implementation = ReasonCode.class,
                description = "Required if cancelled, and in a PUT that corrects what was recorded.")
        @Nullable String reasonCode,

        @Schema(description = "The source system; together with externalId.", examples = "pcmis") @Nullable String source,

        @Schema(
                description = "The source system's id of the session; the same id again is the same session.",
                examples = "S-10482")
        @Nullable String externalId,

        @Schema(format = "date", description = "If held or missed: the day it was recorded; today if left out.")
        @Nullable String recordedOn,

        @Schema(format = "date", description = "The day the booking was made; today if left out of a booking.")
        @Nullable String bookedOn,

        @Schema(format = "date", description = "If cancelled: the day of the cancellation; today if left out.")
        @Nullable String cancelledOn,

        @Schema(
                defaultValue = "false",
                description = "If true, it is a different session although a similar one is recorded already.")
        @Nullable Boolean distinct,

        @Schema(
                description =
                        "In a PUT: true confirms a session that somebody reported from a mail, and needs no reasonCode. "
                                + "If left out, it stays as it is.")
        @Nullable Boolean confirmed) {

    /** Part of a session. */
    public record SegmentRequest(
            @Schema(required = true, examples = "clinical_skills") @Nullable String type,

            @Schema(required = true, minimum = "1", maximum = "480", examples = "30") @Nullable Integer minutes) {}

    /** A person on the roster by employee number, or an external supervisor. */
    public record SupervisorRequest(
            @Schema(examples = "20001") @Nullable String employeeNumber,
            @Nullable ExternalRequest external) {}

    /** A supervisor who is not on the roster. */
    public record ExternalRequest(
            @Schema(required = true, description = "Your own id of the person, the same in each of their sessions.")
            @Nullable String id,

            @Schema(required = true) @Nullable String name,
            @Nullable String email) {}

    /** A supervisee. */
    public record AttendeeRequest(
            @Schema(required = true, examples = "10001") @Nullable String employeeNumber,

            @Schema(defaultValue = "true", description = "Only for a held session.") @Nullable Boolean attended,

            @Schema(
                    minimum = "1",
                    maximum = "480",
                    description = "If different from the session's; not with several segments.")
            @Nullable Integer minutes,

            @Schema(
                    type = SchemaType.STRING,
                    implementation = ReasonCode.class,
                    description = "Reason for not attending.")
            @Nullable String reasonCode,

            @Schema(enumeration = {"supervisor", "supervisee", "service"}) @Nullable String by,

            @Nullable List<@Nullable String> flags,

            @Schema(description = "A slug, such as behavioural_activation.") @Nullable String intervention) {}

    /** The valid employee numbers that it names. */
    public Set<String> employeeNumbers() {
        List<@Nullable String> named = new ArrayList<>();
        if (supervisor != null) {
            named.add(supervisor.employeeNumber);
        }
        if (attendees != null) {
            attendees.stream()
                    .filter(Objects::nonNull)
                    .limit(SessionCheck.MAX_ATTENDEES)
                    .forEach(attendee -> named.add(attendee.employeeNumber));
        }
        Set<String> numbers = new TreeSet<>();
        for (String number : named) {
            if (number != null && FaultCollector.isText(number, ParticipantCheck.MAX_NUMBER_LENGTH)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    public boolean isDistinct() {
        return Boolean.TRUE.equals(distinct);
    }
}
