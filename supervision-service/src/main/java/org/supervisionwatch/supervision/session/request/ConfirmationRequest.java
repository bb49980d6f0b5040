package org.supervisionwatch.supervision.session.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The supervisor's word on a session that somebody else asserted. */
public record ConfirmationRequest(
        @Schema(required = true, description = "False: it was not so; the session is withdrawn as entered_in_error.")
        boolean happened) {}
