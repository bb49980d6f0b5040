package org.supervisionwatch.alerts.notification.delivery.queue;

/** The outcome of one attempt to deliver a mail. */
public sealed interface DeliveryOutcome {

    /** The server has accepted the mail. */
    record DeliveryAccepted() implements DeliveryOutcome {}

    /** The server refuses this mail permanently; it may accept another one for the same address. */
    record DeliveryRefused(String answer) implements DeliveryOutcome {}

    /** The server refuses every mail for this address permanently. */
    record AddressRefused(String answer) implements DeliveryOutcome {}

    /** The server refuses the mail for now. */
    record DeliveryDeferred(String answer) implements DeliveryOutcome {}

    /** Nothing was sent: the server could not be reached, or did not answer. */
    record ServerUnreachable(String error) implements DeliveryOutcome {}

    /** The connection broke when the server may have accepted the mail already. */
    record DeliveryUnknown(String error) implements DeliveryOutcome {}
}
