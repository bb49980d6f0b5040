package org.supervisionwatch.alerts.standing.explanation;

import static org.supervisionwatch.chassis.text.EnglishText.count;
import static org.supervisionwatch.chassis.text.EnglishText.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep.ExemptionReason;
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
                        ? "The window %s is still running; there is no result yet.".formatted(days(window))
                        : "The window runs %s.".formatted(days(window));
            case WindowStep.WindowInProgress(Period window) -> "So far in the window %s:".formatted(days(window));
            case WindowStep.BeganBeforeAsked(LocalDate from) ->
                "Applies only since %s, and this window began before.".formatted(day(from));
            case WindowStep.WindowExempt(ExemptionReason why) -> exempt(why);
        };
    }

    private static String exempt(ExemptionReason why) {
        return switch (why) {
            case NO_DAY_COUNTS -> "Nothing is required: no day of the window counts.";
            case NO_CLINICAL_WORK -> "Nothing is required: there was no clinical work.";
        };
    }

    private static String of(WindowStep.WindowDemandStep step) {
        return switch (step) {
            case WindowStep.AmountAsked(int amount, var measure) ->
                switch (measure) {
                    case MINUTES -> "Required: %s.".formatted(count(amount, "minute"));
                    case SESSIONS -> "Required: %s.".formatted(count(amount, "session"));
                };
            case WindowStep.RatioApplied shared -> shared(shared);
            case WindowStep.DaysLeftOut(int countable, int days, var leftOut) ->
                "%d of %s count. Left out: %s."
                        .formatted(countable, count(days, "day"), StepSentences.reasons(leftOut));
            case WindowStep.MeanFte(BigDecimal fte, FteBasis basis) ->
                switch (basis) {
                    case CONTRACTED_FTE ->
                        "Contracted for %s of full time, on average over the days that count.".formatted(plain(fte));
                    case CLINICAL_FTE -> "%s of full time is clinical work.".formatted(plain(fte));
                };
            case WindowStep.MinutesProrated(MinutesProration rule, BigDecimal required) ->
                "For part-time hours that is %s: in proportion to %s of full time, and at least %s."
                        .formatted(minutes(required), plain(rule.referenceFte()), minutes(rule.floor()));
            case WindowStep.WindowProrated(int countable, int days, BigDecimal required) ->
                "In proportion to the days that count, %d of %d, that is %s."
                        .formatted(countable, days, plain(required));
        };
    }

    private static String shared(WindowStep.RatioApplied step) {
        return switch (step.share()) {
            case Ratio.RatioPerHour(BigDecimal each) ->
                "%s for each hour of %s of clinical work require %s."
                        .formatted(minutes(each), count(step.clinicalMinutes(), "minute"), minutes(step.required()));
            case Ratio.RatioTiers tiers ->
                "%s of clinical work require %s (%s)."
                        .formatted(
                                count(step.clinicalMinutes(), "minute"),
                                minutes(step.required()),
                                tiers.tiers().stream()
                                        .map(WindowStepSentences::tier)
                                        .collect(Collectors.joining(", ")));
        };
    }

    private static String tier(Ratio.RatioTier tier) {
        return tier.upToMinutes() == null
                ? tier.need() + " above"
                : "%d up to %s".formatted(tier.need(), count(tier.upToMinutes(), "minute"));
    }

    private static String of(WindowStep.WindowCreditStep step) {
        return switch (step) {
            case WindowStep.SessionCredited credited ->
                "%s: %s%s, credited %s%s."
                        .formatted(
                                day(credited.date()),
                                count(credited.minutes(), "minute"),
                                group(credited),
                                plain(credited.credit()) + how(credited.method()),
                                credited.crowded() ? "; more supervisees than the guideline allows" : "");
            case WindowStep.CreditCapped(CreditRule.CreditCap cap, BigDecimal worth, BigDecimal limit) ->
                "%s sessions may make up %s of the requirement: %s of their %s are credited."
                        .formatted(
                                EnglishText.capital(EnglishText.code(cap.form())),
                                plain(cap.shareOfRequired()),
                                plain(limit),
                                minutes(worth));
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
                "The post began within the window, on %s, so the whole amount is not required.".formatted(day(start));
            case WindowStep.WindowClosed(LocalDate finalOn) -> "Final since %s.".formatted(day(finalOn));
            case WindowStep.AmountMissing(BigDecimal missing, LocalDate by, LocalDate recordedBy) ->
                recordedBy == null
                        ? "Missing: %s more by %s.".formatted(plain(missing), day(by))
                        : "Missing: %s more, held by %s and recorded by %s."
                                .formatted(plain(missing), day(by), day(recordedBy));
        };
    }

    private static String compared(WindowStep.CreditCompared step) {
        String figures = "%s held%s of %s required"
                .formatted(plain(step.credited()), step.running() ? " so far" : "", plain(step.required()));
        if (step.met()) {
            return figures + ": enough.";
        }
        return step.running() ? figures + "." : figures + ": not enough.";
    }

    private static String days(Period window) {
        return ValueWording.days(window.from(), window.to());
    }

    private static String minutes(BigDecimal number) {
        return plain(number) + (number.compareTo(BigDecimal.ONE) == 0 ? " minute" : " minutes");
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
