package org.supervisionwatch.supervision.session.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sessions by the dozen. Each row is read by itself, so that one that cannot be read does not stop the others. */
public record SessionBatchRequest(
        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                implementation = SessionBatchItem.class,
                minItems = 1,
                maxItems = MOST_ROWS)
        @Nullable List<JsonNode> rows) {

    public static final int MOST_ROWS = 200;
}
