package org.supervisionwatch.alerts.guideline;

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
public record When(
        Set<String> roles,
        Set<String> memberships,
        @Nullable Boolean newlyQualified,
        @Nullable Range caseload,
        @Nullable Range monthsSinceQualified,
        @Nullable Range weeksInPost) {

    /** Asks nothing. */
    public static final When ALWAYS = new When(Set.of(), Set.of(), null, null, null, null);

    /**
     * A range of whole numbers.
     *
     * @param min inclusive, or null
     * @param below exclusive, or null
     */
    public record Range(@Nullable Integer min, @Nullable Integer below) {

        /** Exactly one number. */
        public static Range exactly(int value) {
            return new Range(value, value + 1);
        }
    }

    public When {
        roles = Set.copyOf(roles);
        memberships = Set.copyOf(memberships);
    }
}
