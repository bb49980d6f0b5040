package org.supervisionwatch.supervision.series;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.state.ReasonCode;

/** Which of a series are called off, by whom and why. */
public record SeriesCancellationRequest(
        @Schema(format = "date", description = "The first date that is called off; left out, today.") @Nullable String from,

        @Schema(
                required = true,
                enumeration = {"supervisor", "supervisee", "service"})
        @Nullable String cancelledBy,

        @Schema(required = true, type = SchemaType.STRING, implementation = ReasonCode.class) @Nullable String reasonCode) {}
