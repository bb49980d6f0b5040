package org.supervisionwatch.alerts.episode.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.pack.AlertRules;

/**
 * The part of a standing that episodes depend on. Civil dates in the organisation's zone.
 *
 * @param packVersion the version of the pack that governs
 * @param anchor the date of the latest session that counts, or null
 * @param credited the amount credited in the window, or null
 * @param dates when it changes from one state to the next
 * @param supervisorAway whether the supervisor is away on the due date and there is no cover
 */
public record StandingPosition(
        StandingState state,
        String packVersion,
        @Nullable LocalDate anchor,
        @Nullable BigDecimal credited,
        TurningDates dates,
        boolean supervisorAway) {

    /**
     * The position in a window that has ended short, beside the one in the window after it.
     *
     * @param finalOn the first day after the settling time
     */
    public static StandingPosition endedShort(StandingPosition now, @Nullable LocalDate finalOn) {
        return new StandingPosition(
                StandingState.BELOW_GUIDELINE,
                now.packVersion(),
                null,
                null,
                new TurningDates(null, null, finalOn, null, List.of()),
                false);
    }

    /** Whether the person is past due. */
    public boolean late() {
        return EpisodeLevel.of(state).map(EpisodeLevel::late).orElse(false);
    }

    /** Whether cover is needed, which it is not once the due date has passed. */
    public boolean needsCover() {
        return supervisorAway && !late();
    }

    /**
     * The dates on which a standing changes from one state to the next.
     *
     * @param dueSoonFrom for a window: the day from which it is at risk
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

        /** The first day on which there is something to do; null if no date is known. */
        @Nullable LocalDate lateFrom() {
            if (dueSoonFrom != null) {
                return dueSoonFrom;
            }
            return due == null ? belowFrom : due;
        }
    }

    /**
     * The dates. At risk is somebody from the day on which that became known. A rolling window that falls short has no dates, so it is
     * below from the day on which that became known, and is escalated from then on.
     *
     * @param days the business days of the pack
     */
    public TurningDates datesSince(LocalDate knownOn, AlertRules alerts, BusinessDays days) {
        if (state == StandingState.AT_RISK) {
            return new TurningDates(knownOn, null, null, null, List.of());
        }
        boolean withoutDates = state == StandingState.BELOW_GUIDELINE && dates.belowFrom() == null;
        if (!withoutDates) {
            return dates;
        }
        List<LocalDate> escalateOn = alerts.escalate().stream()
                .map(step -> days.onOrAfter(knownOn.plusDays(step.afterDays())))
                .toList();
        return new TurningDates(dates.dueSoonFrom(), dates.due(), knownOn, days.onOrAfter(knownOn), escalateOn);
    }
}
