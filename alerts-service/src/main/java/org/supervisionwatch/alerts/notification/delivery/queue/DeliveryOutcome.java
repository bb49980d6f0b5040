package org.supervisionwatch.alerts.notification.delivery.queue;

/** What became of one attempt to hand a mail over. */
public sealed interface DeliveryOutcome {

    /** The server has taken it. */
    record DeliveryAccepted() implements DeliveryOutcome {}

    /** The server will never take it; another mail to the same address it may. */
    record DeliveryRefused(String answer) implements DeliveryOutcome {}

    /** The server will never take anything for this address. */
    record AddressRefused(String answer) implements DeliveryOutcome {}

    /** The server will not take it now. */
    record DeliveryDeferred(String answer) implements DeliveryOutcome {}

    /** Nothing was handed over: the server was not there, or would not talk. */
    record ServerUnreachable(String error) implements DeliveryOutcome {}

    /** The line broke when the mail may have been taken already. */
    record DeliveryUnknown(String error) implements DeliveryOutcome {}
}
