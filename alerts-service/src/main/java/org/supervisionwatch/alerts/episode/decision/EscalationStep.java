package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;

/**
 * One step of an episode's ladder: from a day on, these are to be told.
 *
 * @param number its place, from 0; a higher one is worse
 * @param level what is told
 * @param audience who is told, as the pack says it
 * @param baseOn the day on which it is due by the guideline alone
 * @param dueOn the day on which it is due: later, by the days on which it was held or not known yet
 */
public record EscalationStep(
        int number, EpisodeLevel level, Set<AlertAudience> audience, LocalDate baseOn, LocalDate dueOn) {

    public EscalationStep {
        audience = Set.copyOf(audience);
    }

    public boolean dueBy(LocalDate day) {
        return !dueOn.isAfter(day);
    }

    /** Only what comes after the first alert is put off. */
    public EscalationStep putOff(int days) {
        return level == EpisodeLevel.ESCALATED
                ? new EscalationStep(number, level, audience, baseOn, baseOn.plusDays(days))
                : this;
    }
}
