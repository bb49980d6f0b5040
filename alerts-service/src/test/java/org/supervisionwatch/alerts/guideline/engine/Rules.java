package org.supervisionwatch.alerts.guideline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule.GroupExcessRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;

/** Generates the parts that requirements of all kinds have in common. */
public record Rules(Dice dice) {

    public static final RequirementOrigin RULE = new RequirementOrigin(
            "pack", "1", "skills", RequirementOrigin.RequirementStrength.MUST, List.of(), Set.of());

    CountingRule counts() {
        return new CountingRule(
                dice.oneIn(4) ? Set.of() : dice.oneIn(4) ? Set.of("skills", "cases") : Set.of("skills"),
                dice.oneIn(4) ? dice.some(SessionFormat.class) : Set.of(),
                dice.oneIn(8) ? dice.some(SessionMode.class) : Set.of(),
                dice.oneIn(8) ? dice.some(List.of("observed", "live")) : Set.of(),
                dice.oneIn(2) ? 0 : 30,
                dice.oneIn(2) ? null : dice.between(2, 6),
                dice.oneIn(3) ? dice.between(5, 30) : null,
                dice.oneIn(2) ? GroupExcessRule.FLAG : GroupExcessRule.DISQUALIFY);
    }

    AppliesWhen when() {
        return switch (dice.below(12)) {
            case 0 ->
                new AppliesWhen(
                        Set.of(), Set.of(), null, null, new AppliesWhen.NumberRange(null, dice.between(1, 9)), null);
            case 1 -> new AppliesWhen(Set.of(), Set.of(), null, null, null, new AppliesWhen.NumberRange(4, 26));
            case 2 -> new AppliesWhen(Set.of("pwp"), Set.of(), null, new AppliesWhen.NumberRange(3, null), null, null);
            case 3 -> new AppliesWhen(Set.of(), Set.of("babcp"), dice.perhaps(2, true), null, null, null);
            case 4 ->
                new AppliesWhen(
                        Set.of(),
                        Set.of(),
                        null,
                        AppliesWhen.NumberRange.exactly(3),
                        new AppliesWhen.NumberRange(2, null),
                        null);
            default -> AppliesWhen.ALWAYS;
        };
    }

    List<PauseRule> pauses() {
        List<PauseRule> pauses = new ArrayList<>();
        for (String kind : List.of("leave", "sickness", "maternity", "study", "carers_leave", "sabbatical")) {
            if (!dice.oneIn(6)) {
                pauses.add(new PauseRule(Set.of(kind), dice.oneIn(2) ? 1 : dice.between(2, 10), effect()));
            }
        }
        pauses.add(new PauseRule(Set.of("sickness", "study"), dice.between(1, 28), effect()));
        return pauses;
    }

    private AbsenceEffect effect() {
        return switch (dice.below(5)) {
            case 0 -> new AbsenceEffect.RollDueDate();
            case 1 -> new AbsenceEffect.ExcludeDays();
            case 2 -> new AbsenceEffect.RestartClock(dice.below(8));
            default -> new AbsenceEffect.SkipWeek();
        };
    }

    List<Integer> escalateAfterDays() {
        return dice.oneIn(4) ? List.of() : List.of(dice.between(0, 8), 14);
    }
}
