package org.supervisionwatch.alerts.notification.digest.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;

/**
 * A standing in words, for an entry of a digest. Civil dates in the organisation's zone.
 *
 * @param requirement such as "Case management (individual), every week"
 * @param types of supervision that count; empty for any
 * @param due of an interval; null for windows, and while the clock is paused
 * @param figures of a window, line by line; empty for an interval
 * @param paused the periods in which the clock was paused; never the reason
 * @param patternAssumed whether the working days are not known
 * @param why one or two sentences
 * @param fix how to get back on track, in a sentence or two
 * @param guideline the pack, its version and its status
 * @param asserted the session that can be recorded from a link; null if no single session would count
 */
public record StandingDetails(
        String requirement,
        Set<String> types,
        @Nullable LocalDate lastSession,
        @Nullable LocalDate due,
        @Nullable LocalDate nextBooked,
        List<String> figures,
        List<Period> paused,
        List<StandingFlag> flags,
        boolean patternAssumed,
        String why,
        String fix,
        String guideline,
        @Nullable SessionMinimum asserted) {

    /** The least of a session that would count. @param form such as {@code individual} */
    public record SessionMinimum(String type, String form, int minutes) {}
}
