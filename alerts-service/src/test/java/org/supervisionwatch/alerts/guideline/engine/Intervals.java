package org.supervisionwatch.alerts.guideline.engine;

import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule;

/** Generates random intervals. */
record Intervals(Dice dice) {

    Interval interval() {
        Rules rules = new Rules(dice);
        IntervalLength every = every();
        return new Interval(
                Rules.RULE,
                every,
                rules.counts(),
                rules.when(),
                every instanceof IntervalLength.IntervalInDays && dice.oneIn(3)
                        ? prorate()
                        : new PartTimeRule.IntervalUnchanged(),
                dice.below(20),
                dice.below(4),
                dice.oneIn(2) ? null : dice.between(10, 50),
                dice.below(6),
                rules.pauses(),
                rules.escalateAfterDays());
    }

    private IntervalLength every() {
        return switch (dice.below(6)) {
            case 0 -> new IntervalLength.IntervalInMonths(dice.between(1, 3));
            case 1 -> new IntervalLength.IntervalInShifts(dice.between(1, 8));
            case 2 -> new IntervalLength.IntervalInDays(14);
            case 3 -> new IntervalLength.IntervalInDays(dice.between(1, 40));
            default -> new IntervalLength.IntervalInDays(7);
        };
    }

    private PartTimeRule prorate() {
        return new PartTimeRule.IntervalProration(
                dice.oneIn(2) ? null : dice.between(5, 10),
                dice.oneIn(2) ? null : dice.between(12, 30),
                dice.oneIn(2) ? 7 : dice.between(1, 5));
    }
}
