package org.supervisionwatch.alerts.guideline;

/** Random requirements by interval. */
record Intervals(Dice dice) {

    Interval interval() {
        Rules rules = new Rules(dice);
        Every every = every();
        return new Interval(
                Rules.RULE,
                every,
                rules.counts(),
                rules.when(),
                every instanceof Every.Days && dice.oneIn(3) ? prorate() : new PartTime.Same(),
                dice.below(20),
                dice.below(4),
                dice.oneIn(2) ? null : dice.between(10, 50),
                dice.below(6),
                rules.pauses(),
                rules.escalateAfterDays());
    }

    private Every every() {
        return switch (dice.below(6)) {
            case 0 -> new Every.Months(dice.between(1, 3));
            case 1 -> new Every.Shifts(dice.between(1, 8));
            case 2 -> new Every.Days(14);
            case 3 -> new Every.Days(dice.between(1, 40));
            default -> new Every.Days(7);
        };
    }

    private PartTime prorate() {
        return new PartTime.ProrateInterval(
                dice.oneIn(2) ? null : dice.between(5, 10),
                dice.oneIn(2) ? null : dice.between(12, 30),
                dice.oneIn(2) ? 7 : dice.between(1, 5));
    }
}
