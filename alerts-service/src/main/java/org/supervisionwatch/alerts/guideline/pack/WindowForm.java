package org.supervisionwatch.alerts.guideline.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.CreditBand;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.CreditCap;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.CreditMethod;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.GroupSizeBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;

/** The keys that quantities and ratios have and intervals do not. */
record WindowForm(
        String window,
        CreditForm credit,
        int settleDays,
        @Nullable Integer atRiskDays,
        @Nullable String exemptIf) {

    private static final Pattern KNOWN =
            Pattern.compile("calendar_(week|month|quarter)|block_[1-9][0-9]{0,2}w|rolling_[1-9][0-9]{0,3}d");

    record CreditForm(
            GroupSizeBasis sizeBasis,
            List<BandForm> bands,
            @Nullable CreditCap cap) {}

    /** @param size smallest and largest; empty for any */
    record BandForm(
            SessionFormat form,
            List<@Nullable Integer> size,
            BandMethod method,
            @Nullable BigDecimal factor) {

        CreditBand band() {
            Integer smallest = size.isEmpty() ? null : size.getFirst();
            return new CreditBand(
                    form, smallest == null ? 1 : smallest, size.isEmpty() ? null : size.getLast(), credit());
        }

        private CreditMethod credit() {
            return switch (method) {
                case FULL -> new CreditRule.CreditInFull();
                case FACTOR -> new CreditRule.CreditByFactor(factor == null ? BigDecimal.ONE : factor);
                case DIVIDE -> new CreditRule.CreditDivided();
                case DIVIDE_DOUBLE -> new CreditRule.CreditDoubleDivided();
            };
        }
    }

    enum BandMethod {
        FULL,
        FACTOR,
        DIVIDE,
        DIVIDE_DOUBLE
    }

    WindowTerms terms(RequirementTerms common) {
        Window period = period(window);
        return new WindowTerms(
                period,
                common.counts(),
                new CreditRule(
                        credit.sizeBasis(),
                        credit.bands().stream().map(BandForm::band).toList(),
                        credit.cap()),
                common.when(),
                exemptIf != null,
                settleDays,
                atRiskDays == null ? period.atRiskDays() : atRiskDays,
                common.pauseRules());
    }

    /** How long a window is; null if it is none. */
    static @Nullable Integer daysOf(String window) {
        return KNOWN.matcher(window).matches() ? period(window).days() : null;
    }

    private static Window period(String window) {
        return switch (window) {
            case "calendar_week" -> new Window.CalendarWeek();
            case "calendar_month" -> new Window.CalendarMonth();
            case "calendar_quarter" -> new Window.CalendarQuarter();
            default -> {
                int number = RequirementTerms.numberIn(window);
                yield window.startsWith("block") ? new Window.WeekBlock(number) : new Window.RollingDays(number);
            }
        };
    }
}
