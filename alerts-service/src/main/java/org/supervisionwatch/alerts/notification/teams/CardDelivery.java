package org.supervisionwatch.alerts.notification.teams;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/**
 * The outcome of one attempt to deliver a card. It never holds the webhook's address, which is a secret.
 *
 * @param because an HTTP status, or the kind of failure; empty if it was accepted
 */
public record CardDelivery(CardOutcome outcome, String because) {

    /** What became of the card. */
    public enum CardOutcome {
        ACCEPTED,
        /** Permanently. */
        REFUSED,
        /** It will be retried. */
        DEFERRED;

        /** The code in the database and in metrics. */
        @JsonValue
        public String code() {
            return EnglishText.code(this);
        }
    }
}
