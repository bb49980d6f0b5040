package org.supervisionwatch.supervision.session.request;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The supervisor's answer about a session that somebody else reported. */
public record ConfirmationRequest(
        @Schema(description = "If false, the session did not take place and is withdrawn as entered_in_error.")
        @NotNull(message = "is required: true or false") Boolean happened) {}
