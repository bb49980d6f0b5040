package org.supervisionwatch.supervision.session.request;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One row of a batch: a new session, or what became of one that is there.
 *
 * @param id null for a new session
 * @param ifMatch with an id: the ETag that was last seen of it, or {@code *}
 */
@Schema(description = "A new session; or, with id and ifMatch, an outcome or a correction of one that is there.")
public record SessionBatchItem(
        @Schema(description = "Of a session that is there.") @Nullable UUID id,

        @Schema(description = "With id: the ETag that a GET gave, or *.", examples = "\"1795330800000003\"") @Nullable String ifMatch,

        @Schema(required = true) @Nullable SessionRequest session) {}
