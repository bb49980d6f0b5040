package org.supervisionwatch.supervision.week;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/** What was entered on the page for recording a session, as the browser sends it. */
public record RecordSessionForm(
        @Nullable String date,
        @Nullable String minutes,
        @Nullable String supervisor) {

    /** Nothing has been entered yet. */
    public static final RecordSessionForm EMPTY = of(new MultivaluedHashMap<>());

    static RecordSessionForm of(MultivaluedMap<String, String> fields) {
        return new RecordSessionForm(
                fields.getFirst("date"), fields.getFirst("minutes"), fields.getFirst("supervisor"));
    }
}
