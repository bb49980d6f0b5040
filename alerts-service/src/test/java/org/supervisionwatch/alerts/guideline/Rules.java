package org.supervisionwatch.alerts.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.Counts.OnExcess;

/** What requirements of all kinds have in common. */
record Rules(Dice dice) {

    static final Rule RULE = new Rule("pack", "1", "skills", Rule.Strength.MUST, List.of());

    Counts counts() {
        return new Counts(
                dice.oneIn(4) ? Set.of() : dice.oneIn(4) ? Set.of("skills", "cases") : Set.of("skills"),
                dice.oneIn(4) ? dice.some(Form.class) : Set.of(),
                dice.oneIn(8) ? dice.some(Mode.class) : Set.of(),
                dice.oneIn(8) ? dice.some(List.of("observed", "live")) : Set.of(),
                dice.oneIn(2) ? 0 : 30,
                dice.oneIn(2) ? null : dice.between(2, 6),
                dice.oneIn(3) ? dice.between(5, 30) : null,
                dice.oneIn(2) ? OnExcess.FLAG : OnExcess.DISQUALIFY);
    }

    When when() {
        return switch (dice.below(12)) {
            case 0 -> new When(Set.of(), Set.of(), null, null, new When.Range(null, dice.between(1, 9)), null);
            case 1 -> new When(Set.of(), Set.of(), null, null, null, new When.Range(4, 26));
            case 2 -> new When(Set.of("pwp"), Set.of(), null, new When.Range(3, null), null, null);
            case 3 -> new When(Set.of(), Set.of("babcp"), dice.perhaps(2, true), null, null, null);
            case 4 -> new When(Set.of(), Set.of(), null, When.Range.exactly(3), new When.Range(2, null), null);
            default -> When.ALWAYS;
        };
    }

    List<PauseRule> pauses() {
        List<PauseRule> pauses = new ArrayList<>();
        for (String kind : List.of("leave", "sickness", "maternity", "study")) {
            if (!dice.oneIn(6)) {
                pauses.add(new PauseRule(Set.of(kind), dice.oneIn(2) ? 1 : dice.between(2, 10), effect()));
            }
        }
        pauses.add(new PauseRule(Set.of("sickness", "study"), dice.between(1, 28), effect()));
        return pauses;
    }

    private Effect effect() {
        return switch (dice.below(5)) {
            case 0 -> new Effect.Roll();
            case 1 -> new Effect.Exclude();
            case 2 -> new Effect.Restart(dice.below(8));
            default -> new Effect.SkipWeek();
        };
    }

    List<Integer> escalateAfterDays() {
        return dice.oneIn(4) ? List.of() : List.of(dice.between(0, 8), 14);
    }
}
