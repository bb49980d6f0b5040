package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;

/**
 * A requirement for a session at least at a given interval.
 *
 * @param firstWithinDays days from the start of post to the first session
 * @param graceDays calendar days between due and below guideline
 * @param hardCapDays maximum gap in days, blank weeks included; null if there is none
 * @param dueSoonBusinessDays business days of notice before the due date
 * @param escalateAfterDays days after falling below guideline, one per escalation step
 */
public record Interval(
        RequirementOrigin rule,
        IntervalLength every,
        CountingRule counts,
        AppliesWhen when,
        PartTimeRule partTime,
        int firstWithinDays,
        int graceDays,
        @Nullable Integer hardCapDays,
        int dueSoonBusinessDays,
        List<PauseRule> pauses,
        List<Integer> escalateAfterDays)
        implements Requirement {

    public Interval {
        pauses = List.copyOf(pauses);
        escalateAfterDays = List.copyOf(escalateAfterDays);
    }

    @Override
    public Interval with(RequirementOrigin origin, AppliesWhen condition) {
        return new Interval(
                origin,
                every,
                counts,
                condition,
                partTime,
                firstWithinDays,
                graceDays,
                hardCapDays,
                dueSoonBusinessDays,
                pauses,
                escalateAfterDays);
    }
}
