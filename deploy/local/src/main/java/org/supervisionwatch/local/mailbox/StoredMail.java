package org.supervisionwatch.local.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored message.
 *
 * @param id its number in the store; higher is newer
 * @param from the sender as written in the message
 * @param to the bare addresses of the envelope's recipients, which may differ from the header's
 * @param date the message's own date, ISO 8601, in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredMail(
        String id,
        String from,
        List<String> to,
        String subject,
        @Nullable String date,
        @Nullable String messageId,
        @Nullable String text,
        @Nullable String html) {}
