package org.supervisionwatch.supervision.session.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a batch of sessions. Each row is parsed separately, so that an unreadable one does not affect the others. */
public record SessionBatchRequest(
        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                implementation = SessionBatchItem.class,
                minItems = 1,
                maxItems = MAX_ROWS)
        @Nullable List<JsonNode> rows) {

    public static final int MAX_ROWS = 200;
}
