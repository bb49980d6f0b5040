package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a person has been known, and until when they have been looked at.
 *
 * @param toldOn the day on which anything about them was first told; null if that is today
 * @param evaluatedOn the last day on which they were evaluated; null if they never were
 */
public record WhatWasKnown(@Nullable LocalDate toldOn, @Nullable LocalDate evaluatedOn) {

    /** Several feeds tell of a person, some of them late. */
    private static final int LOADING_DAYS = 14;

    /** Of somebody who is looked at for the first time. */
    public static final WhatWasKnown NOTHING = new WhatWasKnown(null, null);

    /** Of somebody who has long been known, and was evaluated on a day. */
    public static WhatWasKnown everythingOn(LocalDate day) {
        return new WhatWasKnown(LocalDate.MIN, day);
    }

    /** Whether what is told of the person on a day is still part of loading them. */
    boolean isLoadingOn(LocalDate day) {
        return toldOn == null || !day.isAfter(toldOn.plusDays(LOADING_DAYS));
    }

    /** Whether they were evaluated on this day or later: what was not known then has only become known since. */
    boolean wasEvaluatedOn(LocalDate day) {
        return evaluatedOn != null && !evaluatedOn.isBefore(day);
    }
}
