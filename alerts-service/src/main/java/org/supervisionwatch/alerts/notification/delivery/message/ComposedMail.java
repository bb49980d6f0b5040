package org.supervisionwatch.alerts.notification.delivery.message;

import java.util.UUID;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent;

/**
 * A mail as it is sent, byte for byte, on every attempt.
 *
 * @param source the whole message, RFC 5322
 */
public record ComposedMail(UUID id, DigestContent content, String messageId, byte[] source) {}
