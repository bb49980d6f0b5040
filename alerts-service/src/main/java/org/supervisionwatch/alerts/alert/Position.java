package org.supervisionwatch.alerts.alert;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.State;

/**
 * What an episode needs to know of a standing.
 *
 * @param anchor the date of the latest session that counts, or null
 * @param credited what the window holds, or null
 * @param packVersion the version of the pack that governs
 */
public record Position(
        State state, @Nullable LocalDate anchor, @Nullable BigDecimal credited, String packVersion) {}
