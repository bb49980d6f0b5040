package org.supervisionwatch.alerts.standing.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/**
 * What others need to know of a standing. Civil dates in the organisation's zone.
 *
 * @param packVersion the version of the pack that governs
 * @param sinceOn the day from which it has been in this state, as far as was known
 * @param belowFromOn the first day below the guideline, given ahead for intervals
 * @param emailOn the first business day on or after it
 * @param escalateOn the first business day on or after each step
 * @param anchorOn the latest qualifying session
 * @param credited what the window holds, in minutes or sessions; null for intervals
 * @param required what it should hold
 * @param windowFromOn the first day of the window, null for intervals
 */
public record StandingSummary(
        StandingState state,
        String packVersion,
        LocalDate sinceOn,
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
        List<String> flags) {

    public StandingSummary {
        escalateOn = List.copyOf(escalateOn);
        flags = List.copyOf(flags);
    }

    /** A state with no date beside it. */
    public static StandingSummary bare(StandingState state, String packVersion, LocalDate sinceOn) {
        return new StandingSummary(
                state,
                packVersion,
                sinceOn,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    public StandingSummary since(LocalDate day) {
        return new StandingSummary(
                state,
                packVersion,
                day,
                dueOn,
                dueSoonFromOn,
                belowFromOn,
                emailOn,
                escalateOn,
                anchorOn,
                nextBookedOn,
                credited,
                required,
                windowFromOn,
                windowToOn,
                flags);
    }
}
