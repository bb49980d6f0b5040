package org.supervisionwatch.supervision.session.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One row of a batch: a new session, or the outcome or correction of an existing one.
 *
 * @param id null for a new session
 * @param ifMatch with an id: the last known ETag, or {@code *}
 * @param session a {@link SessionRequest}
 */
@Schema(description = "A new session; or, with id and ifMatch, an outcome or a correction of an existing one.")
public record SessionBatchItem(
        @Schema(description = "The id of an existing session.") @Nullable UUID id,

        @Schema(description = "With id: the ETag that a GET returned, or *.", examples = "\"1795330800000003\"")
        @Nullable String ifMatch,

        @Schema(required = true, implementation = SessionRequest.class) @NotNull(message = "is required") ObjectNode session) {}
