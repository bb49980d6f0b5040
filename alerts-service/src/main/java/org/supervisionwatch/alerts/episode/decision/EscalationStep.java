package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;

/**
 * One step of an escalation plan: who is notified of an episode from which day on.
 *
 * @param number its place in the plan, from 0; a higher one is worse
 * @param level the level that is notified
 * @param audience who is notified, by the rules of the pack
 * @param baseOn the day on which it is due by the guideline
 * @param dueOn the day on which it is due, which is later by the days on hold or not yet known
 */
public record EscalationStep(
        int number, EpisodeLevel level, Set<AlertAudience> audience, LocalDate baseOn, LocalDate dueOn) {

    /** Whether it is due on a day or before. */
    public boolean dueBy(LocalDate day) {
        return !dueOn.isAfter(day);
    }

    /** The step postponed by some days; only steps after the first alert are. */
    public EscalationStep postponed(int days) {
        return level == EpisodeLevel.ESCALATED
                ? new EscalationStep(number, level, audience, baseOn, baseOn.plusDays(days))
                : this;
    }
}
