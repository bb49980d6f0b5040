package org.supervisionwatch.supervision.series;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.state.ReasonCode;

/** Cancels the remaining bookings of a series: from which date, by whom and why. */
public record SeriesCancellationRequest(
        @Schema(format = "date", description = "The first date to cancel; today if left out.") @Nullable String from,

        @Schema(
                required = true,
                enumeration = {"supervisor", "supervisee", "service"})
        @Nullable String cancelledBy,

        @Schema(required = true, type = SchemaType.STRING, implementation = ReasonCode.class) @Nullable String reasonCode) {}
