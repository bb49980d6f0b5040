package org.supervisionwatch.alerts.standing.explanation;

import static org.supervisionwatch.chassis.text.EnglishText.count;
import static org.supervisionwatch.chassis.text.EnglishText.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep.ExemptionReason;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep.RiskReason;
import org.supervisionwatch.chassis.text.EnglishText;

/** Writes the steps about windows in plain English. */
final class WindowStepSentences {

    private WindowStepSentences() {}

    static String of(WindowStep step) {
        return switch (step) {
            case WindowStep.WindowFrameStep frame -> of(frame);
            case WindowStep.WindowDemandStep demand -> of(demand);
            case WindowStep.WindowCreditStep worth -> of(worth);
            case WindowStep.WindowResultStep result -> of(result);
        };
    }

    private static String of(WindowStep.WindowFrameStep step) {
        return switch (step) {
            case WindowStep.WindowLookedAt(Period window, boolean running) ->
                running
                        ? "Counted %s, which has not ended yet.".formatted(days(window))
                        : "Counted %s.".formatted(days(window));
            case WindowStep.WindowInProgress(Period window) -> "So far in the time %s:".formatted(days(window));
            case WindowStep.BeganBeforeAsked(LocalDate from) ->
                "Applies only since %s, and this time began before.".formatted(day(from));
            case WindowStep.WindowExempt(ExemptionReason why, Period window) ->
                "%s %s.".formatted(exempt(why), days(window));
            case WindowStep.EndedShortBefore before ->
                "The time before, %s, ended short: %s; final from %s."
                        .formatted(
                                days(before.window()),
                                AmountWording.of(before.credited(), before.required(), before.measure()),
                                day(before.finalOn()));
        };
    }

    private static String exempt(ExemptionReason why) {
        return switch (why) {
            case NO_DAY_COUNTS -> "Nothing is required: no day counts";
            case NO_CLINICAL_WORK -> "Nothing is required: there is no clinical work";
        };
    }

    private static String of(WindowStep.WindowDemandStep step) {
        return switch (step) {
            case WindowStep.AmountAsked(int amount, var measure) ->
                "Required: %s.".formatted(AmountWording.required(BigDecimal.valueOf(amount), measure));
            case WindowStep.RatioApplied shared -> shared(shared);
            case WindowStep.DaysLeftOut(int countable, int days, var leftOut) ->
                "%d of %s count. Left out: %s."
                        .formatted(countable, count(days, "day"), StepSentences.reasons(leftOut));
            case WindowStep.MeanFte mean -> mean(mean);
            case WindowStep.MinutesProrated(MinutesProration rule, BigDecimal required) ->
                "For part-time hours that is %s: in proportion to %s of full time, and at least %s."
                        .formatted(
                                AmountWording.minutes(required),
                                plain(rule.referenceFte()),
                                AmountWording.minutes(rule.floor()));
            case WindowStep.WindowProrated(int countable, int days, BigDecimal required, var measure) ->
                "In proportion to the days that count, %d of %d, that is %s."
                        .formatted(countable, days, AmountWording.required(required, measure));
        };
    }

    private static String mean(WindowStep.MeanFte mean) {
        return switch (mean.basis()) {
            case CLINICAL_FTE -> "%s of full time is recorded as clinical work.".formatted(plain(mean.fte()));
            case CONTRACTED_FTE ->
                mean.hours().size() == 1
                        ? "Contracted for %s."
                                .formatted(
                                        ValueWording.of(mean.hours().getFirst().fte()))
                        : "Contracted for %s of full time, on average over the days that count: %s."
                                .formatted(
                                        plain(mean.fte()),
                                        mean.hours().stream()
                                                .map(WindowStepSentences::spell)
                                                .collect(Collectors.joining(", ")));
        };
    }

    private static String spell(WindowStep.ContractedSpell spell) {
        return "%s %s".formatted(ValueWording.of(spell.fte()), ValueWording.days(spell.from(), spell.to()));
    }

    private static String shared(WindowStep.RatioApplied step) {
        return switch (step.share()) {
            case Ratio.RatioPerHour(BigDecimal each) ->
                "%s minutes for each of the %s of clinical work require %s."
                        .formatted(
                                plain(each), clinical(step.clinicalMinutes()), AmountWording.minutes(step.required()));
            case Ratio.RatioTiers tiers ->
                "%s of clinical work require %s (%s)."
                        .formatted(
                                clinical(step.clinicalMinutes()),
                                AmountWording.minutes(step.required()),
                                tiers.tiers().stream()
                                        .map(WindowStepSentences::tier)
                                        .collect(Collectors.joining(", ")));
        };
    }

    private static String clinical(int minutes) {
        return AmountWording.minutes(BigDecimal.valueOf(minutes));
    }

    private static String tier(Ratio.RatioTier tier) {
        return tier.upToMinutes() == null
                ? clinical(tier.need()) + " above"
                : "%s up to %s".formatted(clinical(tier.need()), clinical(tier.upToMinutes()));
    }

    private static String of(WindowStep.WindowCreditStep step) {
        return switch (step) {
            case WindowStep.SessionCredited credited ->
                "%s: %s%s%s, credited %s%s."
                        .formatted(
                                day(credited.date()),
                                count(credited.minutes(), "minute"),
                                group(credited),
                                credited.intervention() == null
                                        ? ""
                                        : " on " + EnglishText.words(credited.intervention()),
                                AmountWording.credited(credited.credit(), credited.measure()) + how(credited.method()),
                                credited.crowded() ? "; more supervisees than the guideline allows" : "");
            case WindowStep.CreditCapped(CreditRule.CreditCap cap, BigDecimal worth, BigDecimal limit) ->
                "%s sessions may make up %s: %s of their %s are credited."
                        .formatted(
                                EnglishText.capital(EnglishText.code(cap.form())),
                                cap.shareOfRequired() == null
                                        ? plain(Objects.requireNonNullElse(cap.shareOfTotal(), BigDecimal.ONE))
                                                + " of all that is credited"
                                        : plain(cap.shareOfRequired()) + " of the requirement",
                                AmountWording.credited(limit, QuantityMeasure.MINUTES),
                                AmountWording.credited(worth, QuantityMeasure.MINUTES));
        };
    }

    private static String group(WindowStep.SessionCredited step) {
        return step.form() == SessionFormat.INDIVIDUAL
                ? ""
                : " (%s of %d)".formatted(EnglishText.code(step.form()), step.size());
    }

    private static String how(CreditRule.@Nullable CreditMethod method) {
        return switch (method) {
            case null -> " (no rule for its form and size)";
            case CreditRule.CreditInFull _ -> "";
            case CreditRule.CreditByFactor(BigDecimal factor) -> " (times %s)".formatted(plain(factor));
            case CreditRule.CreditDivided _ -> " (divided by the size)";
            case CreditRule.CreditDoubleDivided _ -> " (twice, divided by the size)";
        };
    }

    private static String of(WindowStep.WindowResultStep step) {
        return switch (step) {
            case WindowStep.CreditCompared compared -> compared(compared);
            case WindowStep.BeganBeforePost(LocalDate start) ->
                "The post began within that time, on %s, so the whole amount is not required.".formatted(day(start));
            case WindowStep.WindowClosed(LocalDate finalOn) -> "Final since %s.".formatted(day(finalOn));
            case WindowStep.WindowAtRisk(RiskReason why, LocalDate on) -> atRisk(why, on);
            case WindowStep.AmountMissing missing -> missing(missing);
        };
    }

    private static String atRisk(RiskReason why, LocalDate on) {
        return switch (why) {
            case BEHIND_PACE ->
                "At risk: less has been held and booked than the time up to %s allows for.".formatted(day(on));
            case ABOUT_TO_END -> "At risk: the time ends on %s, and what is booked is not enough.".formatted(day(on));
            case SHORT_AHEAD -> "At risk: short from %s on.".formatted(day(on));
        };
    }

    private static String missing(WindowStep.AmountMissing missing) {
        String amount = AmountWording.required(missing.missing(), missing.measure());
        WindowStep.DaysLeft left = missing.daysLeft();
        if (missing.recordedBy() != null) {
            return "Missing: %s more, held by %s and recorded by %s."
                    .formatted(amount, day(missing.by()), day(missing.recordedBy()));
        }
        return left == null
                ? "Missing: %s more by %s.".formatted(amount, day(missing.by()))
                : "Missing: %s more by %s; %s from %s on."
                        .formatted(
                                amount, day(missing.by()), count(left.workingDays(), "working day"), day(left.asOf()));
    }

    private static String compared(WindowStep.CreditCompared step) {
        String held = AmountWording.of(step.credited(), step.required(), step.measure());
        String figures = "Held%s: %s".formatted(step.running() ? " so far" : "", held);
        if (step.met()) {
            return figures + ", enough.";
        }
        return step.booked() == null || step.booked().signum() == 0
                ? figures + (step.running() ? "." : ", not enough.")
                : "%s; booked: %s more.".formatted(figures, AmountWording.credited(step.booked(), step.measure()));
    }

    private static String days(Period window) {
        return ValueWording.days(window.from(), window.to());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
