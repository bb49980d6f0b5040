package org.supervisionwatch.alerts.pack;

import java.util.List;

/**
 * Who is told about what.
 *
 * @param escalate after it fell below guideline, in the order of the pack
 */
public record Alerts(
        List<Audience> dueSoon, List<Audience> overdue, List<Audience> belowGuideline, List<Escalation> escalate) {

    /** Nobody is told anything. */
    public static final Alerts NONE = new Alerts(List.of(), List.of(), List.of(), List.of());

    /** Somebody who can be told. */
    public enum Audience {
        SUPERVISEE,
        SUPERVISOR,
        TEAM_LEAD,
        CLINICAL_LEAD,
        SERVICE_MANAGER
    }

    /** @param afterDays calendar days after it fell below guideline */
    public record Escalation(int afterDays, List<Audience> to) {

        public Escalation {
            to = List.copyOf(to);
        }
    }

    public Alerts {
        dueSoon = List.copyOf(dueSoon);
        overdue = List.copyOf(overdue);
        belowGuideline = List.copyOf(belowGuideline);
        escalate = List.copyOf(escalate);
    }
}
