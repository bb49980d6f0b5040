package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom a requirement holds. Empty sets and nulls ask nothing; everything asked must hold.
 *
 * @param roles one of which she has
 * @param memberships one of which she holds
 * @param monthsSinceQualified full calendar months, clipped at month ends
 * @param weeksInPost full weeks since the first day in post
 */
public record AppliesWhen(
        Set<String> roles,
        Set<String> memberships,
        @Nullable Boolean newlyQualified,
        @Nullable NumberRange caseload,
        @Nullable NumberRange monthsSinceQualified,
        @Nullable NumberRange weeksInPost) {

    /** Asks nothing. */
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
    }

    public AppliesWhen {
        roles = Set.copyOf(roles);
        memberships = Set.copyOf(memberships);
    }
}
