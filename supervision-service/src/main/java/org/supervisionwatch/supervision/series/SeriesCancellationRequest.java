package org.supervisionwatch.supervision.series;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.ValueKinds;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;

/** Cancels the remaining bookings of a series: from which date, by whom and why. */
public record SeriesCancellationRequest(
        @Schema(description = "The first date to cancel; today if left out.") @Nullable LocalDate from,

        @NotNull(message = "is required: one of supervisor, supervisee, service") ResponsibleParty cancelledBy,

        @Schema(required = true) ReasonCode reasonCode)
        implements CheckedRequest {

    @Override
    public Faults check() {
        return reasonCode == null
                ? new Faults().add("/reasonCode", "is required: " + ValueKinds.of(ReasonCode.class))
                : new Faults();
    }
}
