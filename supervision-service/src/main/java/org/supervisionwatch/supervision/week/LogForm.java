package org.supervisionwatch.supervision.week;

import org.jspecify.annotations.Nullable;

/** What was entered on the page on which a session is logged, as the browser sends it. */
public record LogForm(
        @Nullable String date,
        @Nullable String minutes,
        @Nullable String supervisor) {

    /** Nothing has been entered yet. */
    public static final LogForm EMPTY = new LogForm(null, null, null);
}
