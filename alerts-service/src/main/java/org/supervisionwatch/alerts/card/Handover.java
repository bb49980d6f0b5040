package org.supervisionwatch.alerts.card;

/** What became of an attempt to hand a card over. No text of it holds the webhook's address, which is a secret. */
public sealed interface Handover {

    record Accepted() implements Handover {}

    /** It will never be taken. @param because an HTTP status */
    record Refused(String because) implements Handover {}

    /** Not now. @param because an HTTP status, or the kind of failure */
    record Deferred(String because) implements Handover {}
}
