package org.supervisionwatch.alerts.guideline.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.DistinctBy;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;

/** Generates random requirements with a window. */
record Windows(Dice dice) {

    Quantity quantity() {
        boolean minutes = !dice.oneIn(3);
        PartialWindowRule partial = dice.oneIn(2) ? PartialWindowRule.FULL : PartialWindowRule.PRORATE;
        return new Quantity(
                Rules.RULE,
                minutes ? QuantityMeasure.MINUTES : QuantityMeasure.SESSIONS,
                minutes ? dice.between(1, 300) : dice.between(1, 5),
                minutes || dice.oneIn(3) ? null : dice.pick(List.of(DistinctBy.values())),
                minutes && dice.oneIn(2) ? prorate() : null,
                partial,
                terms(window(), minutes));
    }

    Ratio ratio() {
        Window window = dice.oneIn(3) ? new Window.CalendarQuarter() : new Window.CalendarMonth();
        return new Ratio(Rules.RULE, share(), terms(window, true));
    }

    private WindowTerms terms(Window window, boolean minutes) {
        Rules rules = new Rules(dice);
        return new WindowTerms(
                window,
                rules.counts(),
                minutes && dice.oneIn(2) ? credit() : CreditRule.FULL,
                rules.when(),
                dice.oneIn(3),
                dice.oneIn(2) ? 0 : dice.below(40),
                dice.oneIn(3) ? window.atRiskDays() : dice.between(0, fewestDays(window)),
                rules.pauses());
    }

    private Window window() {
        return switch (dice.below(6)) {
            case 0 -> new Window.CalendarWeek();
            case 1 -> new Window.CalendarMonth();
            case 2 -> new Window.CalendarQuarter();
            case 3 -> new Window.RollingDays(dice.between(1, dice.oneIn(3) ? 400 : 70));
            default -> new Window.WeekBlock(dice.between(1, 12));
        };
    }

    private static int fewestDays(Window window) {
        return switch (window) {
            case Window.CalendarWeek _ -> 7;
            case Window.CalendarMonth _ -> 28;
            case Window.CalendarQuarter _ -> 90;
            case Window.WeekBlock(int weeks) -> 7 * weeks;
            case Window.RollingDays(int days) -> days;
        };
    }

    private CreditRule credit() {
        List<CreditRule.CreditBand> bands = new ArrayList<>();
        for (int left = dice.below(4); left > 0; left--) {
            int min = dice.between(1, 4);
            bands.add(new CreditRule.CreditBand(
                    dice.pick(List.of(SessionFormat.INDIVIDUAL, SessionFormat.GROUP, SessionFormat.GROUP)),
                    min,
                    dice.perhaps(2, dice.between(min, 8)),
                    method()));
        }
        BigDecimal share = BigDecimal.valueOf(dice.between(0, 100), 2);
        boolean ofTotal = dice.oneIn(2);
        CreditRule.CreditCap cap = new CreditRule.CreditCap(
                dice.pick(List.of(SessionFormat.GROUP, SessionFormat.INDIVIDUAL)),
                ofTotal ? null : share,
                ofTotal ? share : null);
        return new CreditRule(dice.pick(List.of(CreditRule.GroupSizeBasis.values())), bands, dice.perhaps(2, cap));
    }

    private CreditRule.CreditMethod method() {
        return switch (dice.below(4)) {
            case 0 -> new CreditRule.CreditInFull();
            case 1 -> new CreditRule.CreditByFactor(BigDecimal.valueOf(dice.between(0, 100), 2));
            case 2 -> new CreditRule.CreditDivided();
            default -> new CreditRule.CreditDoubleDivided();
        };
    }

    private MinutesProration prorate() {
        return new MinutesProration(
                dice.pick(List.of(MinutesProration.FteBasis.values())),
                BigDecimal.valueOf(dice.between(4, 10), 1),
                BigDecimal.valueOf(dice.between(5, 10), 1),
                BigDecimal.valueOf(dice.oneIn(2) ? 0 : dice.below(200)));
    }

    private Ratio.RatioFormula share() {
        if (dice.oneIn(2)) {
            return new Ratio.RatioPerHour(BigDecimal.valueOf(dice.between(1, 60), 1));
        }
        int first = dice.between(60, 3_000);
        return new Ratio.RatioTiers(List.of(
                new Ratio.RatioTier(first, dice.below(90)),
                new Ratio.RatioTier(first + dice.between(1, 3_000), dice.between(60, 200)),
                new Ratio.RatioTier(null, dice.between(100, 300))));
    }
}
