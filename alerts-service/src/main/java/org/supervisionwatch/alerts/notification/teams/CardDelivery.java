package org.supervisionwatch.alerts.notification.teams;

/** What became of an attempt to hand a card over. No text of it holds the webhook's address, which is a secret. */
public sealed interface CardDelivery {

    record CardAccepted() implements CardDelivery {}

    /** It will never be taken. @param because an HTTP status */
    record CardRefused(String because) implements CardDelivery {}

    /** Not now. @param because an HTTP status, or the kind of failure */
    record CardDeferred(String because) implements CardDelivery {}
}
