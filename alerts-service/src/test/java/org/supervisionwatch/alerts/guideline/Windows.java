package org.supervisionwatch.alerts.guideline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.alerts.guideline.Quantity.Distinct;
import org.supervisionwatch.alerts.guideline.Quantity.Measure;
import org.supervisionwatch.alerts.guideline.Quantity.Partial;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes;

/** Random requirements by window. */
record Windows(Dice dice) {

    Quantity quantity() {
        boolean minutes = !dice.oneIn(3);
        Partial partial = dice.oneIn(2) ? Partial.FULL : Partial.PRORATE;
        return new Quantity(
                Rules.RULE,
                minutes ? Measure.MINUTES : Measure.SESSIONS,
                minutes ? dice.between(1, 300) : dice.between(1, 5),
                minutes || dice.oneIn(3) ? null : dice.pick(List.of(Distinct.values())),
                minutes && dice.oneIn(2) ? prorate() : null,
                partial,
                terms(window(), minutes));
    }

    Ratio ratio() {
        Window window = dice.oneIn(3) ? new Window.CalendarQuarter() : new Window.CalendarMonth();
        return new Ratio(Rules.RULE, share(), terms(window, true));
    }

    private Terms terms(Window window, boolean minutes) {
        Rules rules = new Rules(dice);
        return new Terms(
                window,
                rules.counts(),
                minutes && dice.oneIn(2) ? credit() : Credit.FULL,
                rules.when(),
                dice.oneIn(3),
                dice.oneIn(2) ? 0 : dice.below(20),
                rules.pauses(),
                rules.escalateAfterDays());
    }

    private Window window() {
        return switch (dice.below(6)) {
            case 0 -> new Window.CalendarWeek();
            case 1 -> new Window.CalendarMonth();
            case 2 -> new Window.CalendarQuarter();
            case 3 -> new Window.Rolling(dice.between(1, 70));
            default -> new Window.Block(dice.between(1, 12));
        };
    }

    private Credit credit() {
        List<Credit.Band> bands = new ArrayList<>();
        for (int left = dice.below(4); left > 0; left--) {
            int min = dice.between(1, 4);
            bands.add(new Credit.Band(
                    dice.pick(List.of(Form.INDIVIDUAL, Form.GROUP, Form.GROUP)),
                    min,
                    dice.perhaps(2, dice.between(min, 8)),
                    method()));
        }
        Credit.Cap cap = new Credit.Cap(
                dice.pick(List.of(Form.GROUP, Form.INDIVIDUAL)), BigDecimal.valueOf(dice.between(0, 100), 2));
        return new Credit(dice.pick(List.of(Credit.SizeBasis.values())), bands, dice.perhaps(2, cap));
    }

    private Credit.Method method() {
        return switch (dice.below(4)) {
            case 0 -> new Credit.Full();
            case 1 -> new Credit.Factor(BigDecimal.valueOf(dice.between(0, 100), 2));
            case 2 -> new Credit.Divide();
            default -> new Credit.DivideDouble();
        };
    }

    private ProrateMinutes prorate() {
        return new ProrateMinutes(
                dice.pick(List.of(ProrateMinutes.Basis.values())),
                BigDecimal.valueOf(dice.between(4, 10), 1),
                BigDecimal.valueOf(dice.between(5, 10), 1),
                BigDecimal.valueOf(dice.oneIn(2) ? 0 : dice.below(200)));
    }

    private Ratio.Share share() {
        if (dice.oneIn(2)) {
            return new Ratio.PerHour(BigDecimal.valueOf(dice.between(1, 60), 1));
        }
        int first = dice.between(60, 3_000);
        return new Ratio.Tiers(List.of(
                new Ratio.Tier(first, dice.below(90)),
                new Ratio.Tier(first + dice.between(1, 3_000), dice.between(60, 200)),
                new Ratio.Tier(null, dice.between(100, 300))));
    }
}
