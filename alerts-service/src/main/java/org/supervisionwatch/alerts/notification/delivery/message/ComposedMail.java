package org.supervisionwatch.alerts.notification.delivery.message;

import org.supervisionwatch.alerts.notification.digest.writing.DigestContent;

/**
 * A mail as it is sent, byte for byte, on every attempt.
 *
 * @param source the whole message, RFC 5322
 */
public record ComposedMail(MailEnvelope envelope, DigestContent content, byte[] source) {}
