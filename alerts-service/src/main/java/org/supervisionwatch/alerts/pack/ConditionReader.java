package org.supervisionwatch.alerts.pack;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Counts;
import org.supervisionwatch.alerts.guideline.Counts.OnExcess;
import org.supervisionwatch.alerts.guideline.Form;
import org.supervisionwatch.alerts.guideline.Mode;
import org.supervisionwatch.alerts.guideline.When;
import org.supervisionwatch.alerts.guideline.When.Range;

/** Reads which sessions count and for whom a requirement holds. */
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

    static Counts counts(Fields requirement) {
        Fields counts = requirement.object("counts", COUNTS);
        return new Counts(
                Set.copyOf(counts.texts("types")),
                Set.copyOf(counts.words("forms", Form.class)),
                Set.copyOf(counts.words("modes", Mode.class)),
                Set.copyOf(counts.texts("flags")),
                counts.wholeOr("min_minutes", 0, 1),
                counts.whole("max_supervisees", 1),
                counts.whole("min_minutes_per_supervisee", 1),
                counts.wordOr("on_excess", OnExcess.class, OnExcess.DISQUALIFY));
    }

    static When when(Fields requirement) {
        if (!requirement.has("when")) {
            return When.ALWAYS;
        }
        Fields when = requirement.object("when", WHEN);
        return new When(
                Set.copyOf(when.texts("roles")),
                Set.copyOf(when.texts("memberships")),
                when.yesOrNo("newly_qualified"),
                range(when, "caseload"),
                range(when, "months_since_qualified"),
                range(when, "weeks_in_post"));
    }

    /** A value, or an object with {@code min} (inclusive) and {@code below} (exclusive). */
    private static @Nullable Range range(Fields when, String key) {
        if (!when.has(key)) {
            return null;
        }
        if (when.raw(key).isNumber()) {
            return Range.exactly(when.wholeOr(key, 0, 0));
        }
        Fields range = when.object(key, RANGE);
        Range read = new Range(range.whole("min", 0), range.whole("below", 1));
        if (read.min() == null && read.below() == null) {
            when.fault(key, "must be a number, or say min or below");
        }
        return read;
    }
}
