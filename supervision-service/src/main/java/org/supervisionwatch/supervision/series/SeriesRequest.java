package org.supervisionwatch.supervision.series;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.AttendeeRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SegmentRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionMode;

/** The body of a request to book a series. What each booking has in common is checked as a {@link #booking} of its first date. */
@Schema(description = "Bookings to make together; they differ only in their date.")
public record SeriesRequest(
        @Schema(
                description =
                        "Monthly: the same weekday of each month, such as the second Tuesday; a series that begins on a "
                                + "fifth weekday uses the last one of each month.")
        @NotNull(message = "is required: one of weekly, fortnightly, monthly") SeriesRhythm rhythm,

        @Schema(description = "The first date.", examples = "2026-12-01") @NotNull(message = "is required") LocalDate from,

        @Schema(
                minimum = "1",
                maximum = "105",
                description = "Number of bookings, not counting skipped bank holidays; either this or until.")
        @Range(min = 1, max = SeriesDates.MAX_BOOKINGS)
        @Nullable Integer count,

        @Schema(description = "The last possible date; either this or count.") @Nullable LocalDate until,

        @Schema(
                implementation = String.class,
                description = "Local wall time of the start, the same in summer and in winter.",
                examples = "14:00")
        @Nullable LocalTime time,

        @Schema(
                description = "Type of supervision for all the minutes; instead of segments.",
                examples = "case_management")
        @Nullable String type,

        @Schema(minimum = "1", maximum = "480", examples = "60") @Nullable Integer minutes,

        @Size(max = 10, message = "must have 1 to 10 elements") @Nullable List<SegmentRequest> segments,

        @Schema(required = true) SessionFormat form,
        @Schema(defaultValue = "in_person") @Nullable SessionMode mode,

        @Schema(description = "Required, except for peer sessions.") @Nullable SupervisorRequest supervisor,

        @Schema(required = true, minItems = 1) @Size(max = 50, message = SessionRequest.TOO_MANY) List<AttendeeRequest> attendees,

        @Schema(minimum = "1", maximum = "50") @Nullable Integer contractedSize,

        @Size(max = 10, message = SessionRequest.TOO_MANY) @Nullable List<String> flags,

        @Schema(description = "The source system; together with externalId.") @Nullable String source,

        @Schema(description = "The source system's id of the series; the same id again is the same series.") @Nullable String externalId)
        implements CheckedRequest {

    @Override
    public Faults check() {
        Faults faults = new Faults();
        if ((count == null) == (until == null)) {
            faults.add("/count", "exactly one of count and until is required", "/until");
        }
        if (until != null && from != null && until.isBefore(from)) {
            faults.add("/until", "is before from");
        }
        return faults;
    }

    /** The request for its first booking, as the body has it. */
    static RequestBody booking(RequestBody series) {
        ObjectNode session = series.tree().deepCopy();
        session.set("date", session.remove("from"));
        session.remove(List.of("rhythm", "count", "until"));
        return RequestBody.of(session.put("status", "booked"));
    }
}
