package org.supervisionwatch.alerts.notification.delivery.queue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a run is: the daily round of digests, one for a team that went live, or a round of week links. */
public enum RunKind {
    DAILY,
    GOING_LIVE,
    WEEK_LINK;

    /** The code in the database and in answers. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
