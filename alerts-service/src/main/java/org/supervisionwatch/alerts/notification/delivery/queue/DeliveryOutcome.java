package org.supervisionwatch.alerts.notification.delivery.queue;

/**
 * The outcome of one attempt to deliver a mail.
 *
 * @param answer of the server, or what went wrong; empty if the mail was accepted
 * @param ofAddress whether the server refuses every mail for this address, and not only this one
 */
public record DeliveryOutcome(MailOutcome outcome, String answer, boolean ofAddress) {}
