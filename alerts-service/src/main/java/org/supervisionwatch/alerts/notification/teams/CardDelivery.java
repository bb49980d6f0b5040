package org.supervisionwatch.alerts.notification.teams;

/** The outcome of one attempt to deliver a card. It never holds the webhook's address, which is a secret. */
public sealed interface CardDelivery {

    record CardAccepted() implements CardDelivery {}

    /** It is refused permanently. @param because an HTTP status */
    record CardRefused(String because) implements CardDelivery {}

    /** It will be retried. @param because an HTTP status, or the kind of failure */
    record CardDeferred(String because) implements CardDelivery {}
}
