package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;

/** Reads a requirement of kind interval. */
final class IntervalReader {

    private IntervalReader() {}

    static Interval interval(RequirementKeys keys, RequirementOrigin rule, List<Integer> escalateAfterDays) {
        DocumentFields own = keys.own();
        IntervalLength every = DurationReader.every(own, "every");
        if (!keys.holder("first_within_days").has("first_within_days")) {
            own.fault("first_within_days", "is required: an interval must say when the first session is due");
        }
        return new Interval(
                rule,
                every,
                ConditionReader.counts(own),
                ConditionReader.when(own),
                PartTimeReader.ofInterval(own, every),
                keys.sharedOr("first_within_days", 0),
                keys.sharedOr("grace_days", 0),
                keys.holder("hard_cap_days").whole("hard_cap_days", 1),
                DurationReader.businessDays(keys.holder("due_soon"), "due_soon"),
                PauseReader.pauses(keys.holder("pauses")),
                escalateAfterDays);
    }
}
