package org.supervisionwatch.supervision.series;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.AttendeeRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SegmentRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;

/** A series of bookings as a caller asks for it. Codes, dates and times are texts here, so that every one that is wrong can be named at once. */
@Schema(description = "Bookings to be made in one go, all alike but for their date.")
public record SeriesRequest(
        @Schema(
                required = true,
                enumeration = {"weekly", "fortnightly", "monthly"},
                description =
                        "Monthly: on the same weekday of the month, such as every second Tuesday; one that begins on a "
                                + "fifth keeps to the last.")
        @Nullable String rhythm,

        @Schema(required = true, format = "date", description = "The first date.", examples = "2026-12-01") @Nullable String from,

        @Schema(
                minimum = "1",
                maximum = "105",
                description = "How many are booked, bank holidays not counted; this or until.")
        @Nullable Integer count,

        @Schema(format = "date", description = "The last date on which one may fall; this or count.") @Nullable String until,

        @Schema(description = "Local wall time of the start, the same in summer and in winter.", examples = "14:00")
        @Nullable String time,

        @Schema(description = "What all the minutes are meant for; instead of segments.", examples = "case_management")
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

        @Schema(description = "Required, except of peer sessions.") @Nullable SupervisorRequest supervisor,

        @Schema(required = true, minItems = 1, maxItems = 50) @Nullable List<@Nullable AttendeeRequest> attendees,

        @Schema(minimum = "1", maximum = "50") @Nullable Integer contractedSize,

        @Nullable List<@Nullable String> flags,

        @Schema(description = "The system it comes from; with externalId.") @Nullable String source,

        @Schema(description = "That system's id of the series: the same twice is one series.") @Nullable String externalId) {

    /** One of its bookings. */
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

    /** Everybody whom it names. */
    public Set<String> employeeNumbers() {
        return on(from).employeeNumbers();
    }
}
