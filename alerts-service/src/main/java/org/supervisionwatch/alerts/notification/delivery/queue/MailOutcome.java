package org.supervisionwatch.alerts.notification.delivery.queue;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** What became of an attempt to deliver a mail, as it is stored and counted; those after {@link #UNKNOWN} are counted only. */
public enum MailOutcome {
    ACCEPTED,
    /** Permanently. */
    REFUSED,
    DEFERRED,
    /** Nothing was sent: the server could not be reached, or did not answer. */
    UNREACHABLE,
    /** The connection broke when the server may have accepted the mail already. */
    UNKNOWN,
    WITHHELD,
    WITHDRAWN,
    NOBODY_TO_TELL;

    /** The code in the database and in metrics. */
    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
