package org.supervisionwatch.supervision.session.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The supervisor's answer about a session that somebody else reported. */
public record ConfirmationRequest(
        @Schema(
                required = true,
                description = "If false, the session did not take place and is withdrawn as entered_in_error.")
        boolean happened) {}
