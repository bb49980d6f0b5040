package org.supervisionwatch.supervision.session.request;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a batch of sessions. Each row is read separately, so that an unreadable one does not affect the others. */
public record SessionBatchRequest(
        @Schema(type = SchemaType.ARRAY, implementation = SessionBatchItem.class)
        @NotNull(message = ROWS) @Size(min = 1, max = 200, message = ROWS) List<JsonNode> rows) {

    private static final String ROWS = "must have 1 to 200 elements";
}
