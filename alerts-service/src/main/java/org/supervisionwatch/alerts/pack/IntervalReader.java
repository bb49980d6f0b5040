package org.supervisionwatch.alerts.pack;

import java.util.List;
import org.supervisionwatch.alerts.guideline.Every;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.Rule;

/** Reads a requirement of kind interval. */
final class IntervalReader {

    private IntervalReader() {}

    static Interval interval(RequirementKeys keys, Rule rule, List<Integer> escalateAfterDays) {
        Fields own = keys.own();
        Every every = Units.every(own, "every");
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
                Units.businessDays(keys.holder("due_soon"), "due_soon"),
                PauseReader.pauses(keys.holder("pauses")),
                escalateAfterDays);
    }
}
