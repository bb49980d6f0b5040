package org.supervisionwatch.supervision.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.record.SessionStore.TypeUse;

/** A type of supervision that sessions have and no guideline counts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnclassedType(
        @Schema(examples = "case_managment") String type,

        @Schema(description = "The number of sessions that have it.")
        long sessions,

        @Schema(description = "The known type that may be meant.", examples = "case_management") @Nullable String nearest,

        @Schema(description = "The path of the one with the latest date.")
        String latest) {

    /** @param organisation its code, for links */
    static UnclassedType of(String organisation, TypeUse use, @Nullable String nearest) {
        return new UnclassedType(use.type(), use.sessions(), nearest, RefusalResponse.link(organisation, use.latest()));
    }
}
