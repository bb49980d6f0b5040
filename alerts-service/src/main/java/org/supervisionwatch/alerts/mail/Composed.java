package org.supervisionwatch.alerts.mail;

import java.util.UUID;
import org.supervisionwatch.alerts.letter.Letter;

/**
 * A mail as it will be sent, byte for byte, on every attempt.
 *
 * @param source the whole message, RFC 5322
 */
public record Composed(UUID id, Letter letter, String messageId, byte[] source) {}
