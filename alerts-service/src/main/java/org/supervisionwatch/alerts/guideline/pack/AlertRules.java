package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;

/**
 * Who is notified of which state of a requirement.
 *
 * @param endedShort of a window that has ended short, once, when it is final
 * @param escalate the escalation steps after falling below guideline, in the order of the pack
 */
public record AlertRules(
        List<AlertAudience> dueSoon,
        List<AlertAudience> atRisk,
        List<AlertAudience> overdue,
        List<AlertAudience> belowGuideline,
        List<AlertAudience> endedShort,
        List<EscalationRule> escalate) {

    /** Nobody is notified. */
    public static final AlertRules NONE =
            new AlertRules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Whom a pack can name to be notified. */
    public enum AlertAudience {
        SUPERVISEE,
        SUPERVISOR,
        TEAM_LEAD,
        CLINICAL_LEAD,
        SERVICE_MANAGER
    }

    /** @param afterDays calendar days after falling below guideline */
    public record EscalationRule(int afterDays, List<AlertAudience> to) {

        public EscalationRule {
            to = List.copyOf(to);
        }
    }

    public AlertRules {
        dueSoon = List.copyOf(dueSoon);
        atRisk = List.copyOf(atRisk);
        overdue = List.copyOf(overdue);
        belowGuideline = List.copyOf(belowGuideline);
        endedShort = List.copyOf(endedShort);
        escalate = List.copyOf(escalate);
    }
}
