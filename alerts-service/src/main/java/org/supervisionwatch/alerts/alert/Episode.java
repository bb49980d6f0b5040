package org.supervisionwatch.alerts.alert;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of being late.
 *
 * @param anchor the session since which she is late; it may move while she stays late
 * @param cause why it closed; null while it is open
 */
public record Episode(
        UUID id,
        Subject subject,
        @Nullable UUID teamId,
        @Nullable LocalDate anchor,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Cause cause,
        int reopenings) {

    public boolean open() {
        return cause == null;
    }

    boolean sinceAnchor(@Nullable LocalDate other) {
        return Objects.equals(anchor, other);
    }
}
