package org.supervisionwatch.alerts.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Every;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Rule.Strength;
import org.supervisionwatch.alerts.guideline.Windowed;
import org.supervisionwatch.alerts.pack.Alerts;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.alerts.pack.Alerts.Escalation;

/** From when on who is to be told of a lapse, as the pack says it. Pure. */
public final class Ladder {

    /** What comes round in so many days or sooner is on the supervisor's page, and no mail is sent ahead. */
    private static final int SHORT_INTERVAL_DAYS = 14;

    private static final Set<Audience> LEAD = Set.of(Audience.TEAM_LEAD);

    private final Requirement requirement;
    private final Alerts alerts;
    private final Position.Turns turns;
    private final List<Rung> rungs = new ArrayList<>();

    private Ladder(Requirement requirement, Alerts alerts, Position.Turns turns) {
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
    public static List<Rung> of(Requirement requirement, Alerts alerts, Position.Turns turns, int days) {
        return new Ladder(requirement, alerts, turns)
                .climb().stream().map(rung -> rung.putOff(days)).toList();
    }

    private List<Rung> climb() {
        if (isLong()) {
            step(Level.DUE_SOON, alerts.dueSoon(), turns.dueSoonFrom());
            step(Level.OVERDUE, alerts.overdue(), dayAfter(turns.due()));
        }
        LocalDate firstTold = turns.emailOn() == null ? turns.belowFrom() : turns.emailOn();
        step(Level.BELOW, belowAudience(), firstTold);
        // what is not a must stays with the lead
        if (requirement.rule().strength() == Strength.MUST) {
            for (int i = 0;
                    i < Math.min(alerts.escalate().size(), turns.escalateOn().size());
                    i++) {
                Escalation escalation = alerts.escalate().get(i);
                step(Level.ESCALATED, escalation.to(), turns.escalateOn().get(i));
            }
        }
        return rungs;
    }

    private Collection<Audience> belowAudience() {
        boolean leadOnly = requirement.rule().strength() != Strength.MUST
                || alerts.belowGuideline().isEmpty();
        return leadOnly ? LEAD : alerts.belowGuideline();
    }

    private void step(Level level, Collection<Audience> audience, @Nullable LocalDate on) {
        if (on != null && !audience.isEmpty()) {
            rungs.add(new Rung(rungs.size(), level, Set.copyOf(audience), on, on));
        }
    }

    private boolean isLong() {
        return switch (requirement) {
            case Interval interval ->
                switch (interval.every()) {
                    case Every.Days(int days) -> days > SHORT_INTERVAL_DAYS;
                    case Every.Months _ -> true;
                    case Every.Shifts _ -> false;
                };
            case Windowed _ -> false;
        };
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    /** Below becomes escalated with the first such step that is due. */
    static Level reached(Level level, List<Rung> rungs, LocalDate today) {
        boolean escalated =
                level.alerts() && rungs.stream().anyMatch(rung -> rung.level() == Level.ESCALATED && rung.dueBy(today));
        return escalated ? Level.ESCALATED : level;
    }
}
