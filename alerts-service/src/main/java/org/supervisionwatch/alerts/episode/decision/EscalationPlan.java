package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.pack.AlertRules;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.EscalationRule;

/** Works out the escalation steps of a lapse from the rules of its pack: who is notified, and from which day on. Pure. */
public final class EscalationPlan {

    /** For an interval of at most so many days no mail is sent ahead; it is on the supervisor's page. */
    private static final int SHORT_INTERVAL_DAYS = 14;

    private static final Set<AlertAudience> LEAD = Set.of(AlertAudience.TEAM_LEAD);

    private final Requirement requirement;
    private final AlertRules alerts;
    private final StandingPosition.TurningDates dates;
    private final List<EscalationStep> steps = new ArrayList<>();

    private EscalationPlan(Requirement requirement, AlertRules alerts, StandingPosition.TurningDates dates) {
        this.requirement = requirement;
        this.alerts = alerts;
        this.dates = dates;
    }

    /**
     * The steps of a lapse, in their order.
     *
     * @param alerts the rules of the pack; without any, only the team's lead is notified
     * @param days by so many days the steps after the first alert are postponed
     */
    public static List<EscalationStep> of(
            Requirement requirement, AlertRules alerts, StandingPosition.TurningDates dates, int days) {
        return new EscalationPlan(requirement, alerts, dates)
                .build().stream().map(step -> step.postponed(days)).toList();
    }

    private List<EscalationStep> build() {
        if (isLong()) {
            step(EpisodeLevel.DUE_SOON, alerts.dueSoon(), dates.dueSoonFrom());
            step(EpisodeLevel.OVERDUE, alerts.overdue(), dayAfter(dates.due()));
        }
        if (requirement instanceof WindowRequirement) {
            step(EpisodeLevel.AT_RISK, alerts.atRisk(), dates.dueSoonFrom());
        }
        LocalDate firstNotified = dates.emailOn() == null ? dates.belowFrom() : dates.emailOn();
        step(EpisodeLevel.BELOW, ends() ? endedShortAudience() : belowAudience(), firstNotified);
        // only a must is escalated beyond the lead, and nothing can be done about what has ended
        if (requirement.rule().strength() == RequirementStrength.MUST && !ends()) {
            int escalations =
                    Math.min(alerts.escalate().size(), dates.escalateOn().size());
            for (int i = 0; i < escalations; i++) {
                EscalationRule escalation = alerts.escalate().get(i);
                step(EpisodeLevel.ESCALATED, escalation.to(), dates.escalateOn().get(i));
            }
        }
        return steps;
    }

    /** Whether it asks for an amount in a window that ends, after which nothing can be done about it. */
    private boolean ends() {
        return requirement instanceof WindowRequirement windowed
                && !(windowed.terms().window() instanceof Window.RollingDays);
    }

    private Collection<AlertAudience> endedShortAudience() {
        if (!alerts.endedShort().isEmpty()) {
            return alerts.endedShort();
        }
        return requirement.rule().strength() == RequirementStrength.MUST
                ? Set.of(AlertAudience.TEAM_LEAD, AlertAudience.CLINICAL_LEAD)
                : LEAD;
    }

    private Collection<AlertAudience> belowAudience() {
        boolean leadOnly = requirement.rule().strength() != RequirementStrength.MUST
                || alerts.belowGuideline().isEmpty();
        return leadOnly ? LEAD : alerts.belowGuideline();
    }

    private void step(EpisodeLevel level, Collection<AlertAudience> audience, @Nullable LocalDate on) {
        if (on != null && !audience.isEmpty()) {
            steps.add(new EscalationStep(steps.size(), level, Set.copyOf(audience), on, on));
        }
    }

    private boolean isLong() {
        return switch (requirement) {
            case Interval interval ->
                switch (interval.every()) {
                    case IntervalLength.IntervalInDays(int days) -> days > SHORT_INTERVAL_DAYS;
                    case IntervalLength.IntervalInMonths _ -> true;
                    case IntervalLength.IntervalInShifts _ -> false;
                };
            case WindowRequirement _ -> false;
        };
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    /** An alert becomes escalated with the first escalation step that is due. */
    static EpisodeLevel reached(EpisodeLevel level, List<EscalationStep> steps, LocalDate today) {
        boolean escalated = level.alerts()
                && steps.stream().anyMatch(step -> step.level() == EpisodeLevel.ESCALATED && step.dueBy(today));
        return escalated ? EpisodeLevel.ESCALATED : level;
    }
}
