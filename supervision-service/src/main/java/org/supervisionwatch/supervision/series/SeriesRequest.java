package org.supervisionwatch.supervision.series;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.AttendeeRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SegmentRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;

/**
 * The body of a request to book a series. Codes, dates and times are strings so that all invalid ones can be reported at once.
 */
@Schema(description = "Bookings to make together; they differ only in their date.")
public record SeriesRequest(
        @Schema(
                required = true,
                enumeration = {"weekly", "fortnightly", "monthly"},
                description =
                        "Monthly: the same weekday of each month, such as the second Tuesday; a series that begins on a "
                                + "fifth weekday uses the last one of each month.")
        @Nullable String rhythm,

        @Schema(required = true, format = "date", description = "The first date.", examples = "2026-12-01") @Nullable String from,

        @Schema(
                minimum = "1",
                maximum = "105",
                description = "Number of bookings, not counting skipped bank holidays; either this or until.")
        @Nullable Integer count,

        @Schema(format = "date", description = "The last possible date; either this or count.") @Nullable String until,

        @Schema(description = "Local wall time of the start, the same in summer and in winter.", examples = "14:00")
        @Nullable String time,

        @Schema(
                description = "Type of supervision for all the minutes; instead of segments.",
                examples = "case_management")
        @Nullable String type,

        @Schema(minimum = "1", maximum = "480", examples = "60") @Nullable Integer minutes,

        @Nullable List<@Nullable SegmentRequest> segments,

        @Schema(
                required = true,
                enumeration = {"individual", "group", "peer"})
        @Nullable String form,

        @Schema(
                enumeration = {"in_person", "video", "phone"},
                defaultValue = "in_person")
        @Nullable String mode,

        @Schema(description = "Required, except for peer sessions.") @Nullable SupervisorRequest supervisor,

        @Schema(required = true, minItems = 1, maxItems = 50) @Nullable List<@Nullable AttendeeRequest> attendees,

        @Schema(minimum = "1", maximum = "50") @Nullable Integer contractedSize,

        @Nullable List<@Nullable String> flags,

        @Schema(description = "The source system; together with externalId.") @Nullable String source,

        @Schema(description = "The source system's id of the series; the same id again is the same series.") @Nullable String externalId) {

    /** The request for one of its bookings. */
    SessionRequest on(@Nullable String date) {
        return new SessionRequest(
                type,
                minutes,
                segments,
                form,
                mode,
                date,
                time,
                supervisor,
                attendees,
                contractedSize,
                null,
                flags,
                "booked",
                null,
                null,
                source,
                externalId,
                null,
                null,
                null,
                null,
                null);
    }

    /** Employee numbers of everybody whom it names. */
    public Set<String> employeeNumbers() {
        return on(from).employeeNumbers();
    }
}
