package org.supervisionwatch.alerts.guideline.pack;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen.NumberRange;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule.GroupExcessRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;

/** Reads which sessions count and to whom a requirement applies. */
final class ConditionReader {

    private static final Set<String> COUNTS = Set.of(
            "types",
            "forms",
            "modes",
            "flags",
            "min_minutes",
            "max_supervisees",
            "min_minutes_per_supervisee",
            "on_excess");
    private static final Set<String> WHEN =
            Set.of("roles", "memberships", "newly_qualified", "caseload", "months_since_qualified", "weeks_in_post");
    private static final Set<String> RANGE = Set.of("min", "below");

    private ConditionReader() {}

    static CountingRule counts(DocumentFields requirement) {
        DocumentFields counts = requirement.object("counts", COUNTS);
        return new CountingRule(
                Set.copyOf(counts.texts("types")),
                Set.copyOf(counts.words("forms", SessionFormat.class)),
                Set.copyOf(counts.words("modes", SessionMode.class)),
                Set.copyOf(counts.texts("flags")),
                counts.wholeOr("min_minutes", 0, 1),
                counts.whole("max_supervisees", 1),
                counts.whole("min_minutes_per_supervisee", 1),
                counts.wordOr("on_excess", GroupExcessRule.class, GroupExcessRule.DISQUALIFY));
    }

    static AppliesWhen when(DocumentFields requirement) {
        if (!requirement.has("when")) {
            return AppliesWhen.ALWAYS;
        }
        DocumentFields when = requirement.object("when", WHEN);
        return new AppliesWhen(
                Set.copyOf(when.texts("roles")),
                Set.copyOf(when.texts("memberships")),
                when.yesOrNo("newly_qualified"),
                range(when, "caseload"),
                range(when, "months_since_qualified"),
                range(when, "weeks_in_post"));
    }

    /** A value, or an object with {@code min} (inclusive) and {@code below} (exclusive). */
    private static @Nullable NumberRange range(DocumentFields when, String key) {
        if (!when.has(key)) {
            return null;
        }
        if (when.raw(key).isNumber()) {
            return NumberRange.exactly(when.wholeOr(key, 0, 0));
        }
        DocumentFields range = when.object(key, RANGE);
        NumberRange read = new NumberRange(range.whole("min", 0), range.whole("below", 1));
        if (read.min() == null && read.below() == null) {
            when.fault(key, "must be a number, or an object with min or below");
        }
        return read;
    }
}
