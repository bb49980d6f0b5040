package org.supervisionwatch.alerts.episode.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.pack.AlertRules;

/**
 * What an episode needs to know of a standing. Civil dates in the organisation's zone.
 *
 * @param packVersion the version of the pack that governs
 * @param anchor the date of the latest session that counts, or null
 * @param credited what the window holds, or null
 * @param turns when it turns from one state to the next
 * @param supervisorAway whether the supervisor is away on the due date, and nobody stands in
 */
public record StandingPosition(
        StandingState state,
        String packVersion,
        @Nullable LocalDate anchor,
        @Nullable BigDecimal credited,
        TurningDates turns,
        boolean supervisorAway) {

    /** Whether she is past due: then the lapse speaks for itself. */
    public boolean late() {
        return EpisodeLevel.of(state).map(EpisodeLevel::late).orElse(false);
    }

    /** A due date that has passed needs nobody who stands in. */
    public boolean needsCover() {
        return supervisorAway && !late();
    }

    /**
     * @param due null for windows, and while the clock is paused
     * @param emailOn the first business day on or after {@code belowFrom}
     * @param escalateOn the first business day on or after each step of the pack
     */
    public record TurningDates(
            @Nullable LocalDate dueSoonFrom,
            @Nullable LocalDate due,
            @Nullable LocalDate belowFrom,
            @Nullable LocalDate emailOn,
            List<LocalDate> escalateOn) {

        public static final TurningDates NONE = new TurningDates(null, null, null, null, List.of());

        public TurningDates {
            escalateOn = List.copyOf(escalateOn);
        }
    }

    /**
     * A rolling window that is short has no date beside it: it is below from the day on which that was first seen, and climbs from there.
     *
     * @param days the pack's
     */
    public TurningDates turnsSince(LocalDate seenOn, AlertRules alerts, BusinessDays days) {
        boolean dateless = state == StandingState.BELOW_GUIDELINE && turns.belowFrom() == null;
        if (!dateless) {
            return turns;
        }
        List<LocalDate> escalateOn = alerts.escalate().stream()
                .map(step -> days.onOrAfter(seenOn.plusDays(step.afterDays())))
                .toList();
        return new TurningDates(turns.dueSoonFrom(), turns.due(), seenOn, days.onOrAfter(seenOn), escalateOn);
    }
}
