package org.supervisionwatch.alerts.notification.digest.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/**
 * What is known of a standing, for the words of an entry. Civil dates in the organisation's zone.
 *
 * @param requirement such as "Case management (individual), every week"
 * @param types of supervision that count; none: any
 * @param due of an interval; null for windows, and while the clock is paused
 * @param figures of a window, line by line; none for an interval
 * @param paused days in which the clock stood, both included; never why
 * @param why one or two sentences
 * @param fix what puts it right, in a sentence or two
 * @param guideline the pack, its version and its status
 * @param asserted what may be said to have happened; null if no one session answers it
 */
public record StandingDetails(
        String requirement,
        Set<String> types,
        @Nullable LocalDate lastSession,
        @Nullable LocalDate due,
        @Nullable LocalDate nextBooked,
        List<String> figures,
        List<Period> paused,
        List<String> flags,
        String why,
        String fix,
        String guideline,
        @Nullable SessionMinimum asserted) {

    /** The least of a session that would count. @param form such as {@code individual} */
    public record SessionMinimum(String type, String form, int minutes) {}

    public StandingDetails {
        types = Set.copyOf(types);
        figures = List.copyOf(figures);
        paused = List.copyOf(paused);
        flags = List.copyOf(flags);
    }

    public boolean ofWindow() {
        return !figures.isEmpty();
    }
}
