package org.supervisionwatch.alerts.alert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.State;

/**
 * What an episode needs to know of a standing.
 *
 * @param anchor the date of the latest session that counts, or null
 * @param packVersion the version of the pack that governs
 */
public record Position(State state, @Nullable LocalDate anchor, String packVersion) {}
