package org.supervisionwatch.supervision.week;

import org.jspecify.annotations.Nullable;

/** What was entered on the page for recording a session, as the browser sends it. */
public record RecordSessionForm(
        @Nullable String date,
        @Nullable String minutes,
        @Nullable String supervisor) {

    /** Nothing has been entered yet. */
    public static final RecordSessionForm EMPTY = new RecordSessionForm(null, null, null);
}
