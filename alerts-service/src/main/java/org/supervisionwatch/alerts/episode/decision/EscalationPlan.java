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
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.pack.AlertRules;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.EscalationRule;

/** From when on who is to be told of a lapse, as the pack says it. Pure. */
public final class EscalationPlan {

    /** What comes round in so many days or sooner is on the supervisor's page, and no mail is sent ahead. */
    private static final int SHORT_INTERVAL_DAYS = 14;

    private static final Set<AlertAudience> LEAD = Set.of(AlertAudience.TEAM_LEAD);

    private final Requirement requirement;
    private final AlertRules alerts;
    private final StandingPosition.TurningDates turns;
    private final List<EscalationStep> rungs = new ArrayList<>();

    private EscalationPlan(Requirement requirement, AlertRules alerts, StandingPosition.TurningDates turns) {
        this.requirement = requirement;
        this.alerts = alerts;
        this.turns = turns;
    }

    /**
     * The steps of a lapse, the worst last.
     *
     * @param alerts as the pack says it; a pack that says nothing means the team's lead alone
     * @param days by so many days the steps after the first alert are put off
     */
    public static List<EscalationStep> of(
            Requirement requirement, AlertRules alerts, StandingPosition.TurningDates turns, int days) {
        return new EscalationPlan(requirement, alerts, turns)
                .climb().stream().map(rung -> rung.putOff(days)).toList();
    }

    private List<EscalationStep> climb() {
        if (isLong()) {
            step(EpisodeLevel.DUE_SOON, alerts.dueSoon(), turns.dueSoonFrom());
            step(EpisodeLevel.OVERDUE, alerts.overdue(), dayAfter(turns.due()));
        }
        LocalDate firstTold = turns.emailOn() == null ? turns.belowFrom() : turns.emailOn();
        step(EpisodeLevel.BELOW, belowAudience(), firstTold);
        // what is not a must stays with the lead
        if (requirement.rule().strength() == RequirementStrength.MUST) {
            for (int i = 0;
                    i < Math.min(alerts.escalate().size(), turns.escalateOn().size());
                    i++) {
                EscalationRule escalation = alerts.escalate().get(i);
                step(EpisodeLevel.ESCALATED, escalation.to(), turns.escalateOn().get(i));
            }
        }
        return rungs;
    }

    private Collection<AlertAudience> belowAudience() {
        boolean leadOnly = requirement.rule().strength() != RequirementStrength.MUST
                || alerts.belowGuideline().isEmpty();
        return leadOnly ? LEAD : alerts.belowGuideline();
    }

    private void step(EpisodeLevel level, Collection<AlertAudience> audience, @Nullable LocalDate on) {
        if (on != null && !audience.isEmpty()) {
            rungs.add(new EscalationStep(rungs.size(), level, Set.copyOf(audience), on, on));
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

    /** Below becomes escalated with the first such step that is due. */
    static EpisodeLevel reached(EpisodeLevel level, List<EscalationStep> rungs, LocalDate today) {
        boolean escalated = level.alerts()
                && rungs.stream().anyMatch(rung -> rung.level() == EpisodeLevel.ESCALATED && rung.dueBy(today));
        return escalated ? EpisodeLevel.ESCALATED : level;
    }
}
