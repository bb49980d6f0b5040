package org.supervisionwatch.alerts.notification.delivery.queue;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** What a run is: the daily round of digests, one for a team that went live, or a round of week links. */
public enum RunKind {
    DAILY,
    GOING_LIVE,
    WEEK_LINK;

    /** The code in the database and in answers. */
    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
