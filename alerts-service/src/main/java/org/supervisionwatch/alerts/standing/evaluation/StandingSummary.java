package org.supervisionwatch.alerts.standing.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/**
 * The part of a standing that lists, episodes and mails need. Civil dates in the organisation's zone.
 *
 * @param packVersion the version of the pack that governs
 * @param sinceOn the day from which the state holds by the facts; null where the rules name none
 * @param belowFromOn the first day below the guideline; known in advance for intervals
 * @param emailOn the first business day on or after {@code belowFromOn}
 * @param escalateOn for each escalation step, its first business day
 * @param anchorOn the day of the latest session that counts
 * @param credited credited in the window, in minutes or sessions; null for intervals
 * @param required required in the window
 * @param windowFromOn the first day of the window, null for intervals
 */
public record StandingSummary(
        StandingState state,
        String packVersion,
        @Nullable LocalDate sinceOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate dueSoonFromOn,
        @Nullable LocalDate belowFromOn,
        @Nullable LocalDate emailOn,
        List<LocalDate> escalateOn,
        @Nullable LocalDate anchorOn,
        @Nullable LocalDate nextBookedOn,
        @Nullable BigDecimal credited,
        @Nullable BigDecimal required,
        @Nullable LocalDate windowFromOn,
        @Nullable LocalDate windowToOn,
        List<StandingFlag> flags) {}
