package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions under which a requirement applies to a person. All must be met; an empty set or null means no condition.
 *
 * @param roles the person must have one of these
 * @param memberships the person must hold one of these
 * @param monthsSinceQualified full calendar months since qualification, clipped at month ends
 * @param weeksInPost full weeks since the first day in post
 */
public record AppliesWhen(
        Set<String> roles,
        Set<String> memberships,
        @Nullable Boolean newlyQualified,
        @Nullable NumberRange caseload,
        @Nullable NumberRange monthsSinceQualified,
        @Nullable NumberRange weeksInPost) {

    /** No conditions. */
    public static final AppliesWhen ALWAYS = new AppliesWhen(Set.of(), Set.of(), null, null, null, null);

    /**
     * A range of whole numbers.
     *
     * @param min inclusive, or null
     * @param below exclusive, or null
     */
    public record NumberRange(
            @Nullable Integer min, @Nullable Integer below) {

        /** Exactly one number. */
        public static NumberRange exactly(int value) {
            return new NumberRange(value, value + 1);
        }

        public boolean contains(int number) {
            return (min == null || number >= min) && (below == null || number < below);
        }
    }

    public AppliesWhen {
        roles = Set.copyOf(roles);
        memberships = Set.copyOf(memberships);
    }
}
