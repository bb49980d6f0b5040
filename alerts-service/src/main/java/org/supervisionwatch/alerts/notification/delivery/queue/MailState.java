package org.supervisionwatch.alerts.notification.delivery.queue;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** Where a mail stands. */
public enum MailState {
    ACCEPTED,
    FAILED,
    QUEUED,
    /** Its content is composed again. */
    WITHDRAWN,
    /** It may not be sent from here, or may have been sent already. */
    WITHHELD;

    /** The code in the database. */
    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
