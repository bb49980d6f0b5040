package org.supervisionwatch.alerts.standing.explanation;

import static org.supervisionwatch.alerts.standing.explanation.EvaluationStepView.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;
import org.supervisionwatch.chassis.text.EnglishText;

/** Gives the facts of the steps about windows: the numbers with which the arithmetic can be checked. */
final class WindowStepFacts {

    private WindowStepFacts() {}

    static Map<String, Object> of(WindowStep step) {
        return switch (step) {
            case WindowStep.WindowFrameStep frame -> of(frame);
            case WindowStep.WindowDemandStep demand -> of(demand);
            case WindowStep.WindowCreditStep worth -> of(worth);
            case WindowStep.WindowResultStep result -> of(result);
        };
    }

    private static Map<String, Object> of(WindowStep.WindowFrameStep step) {
        return switch (step) {
            case WindowStep.WindowLookedAt(Period(var from, var to), boolean running) ->
                facts("from", from, "to", to, "running", running);
            case WindowStep.WindowInProgress(Period(var from, var to)) -> facts("from", from, "to", to);
            case WindowStep.BeganBeforeAsked(var appliesFrom) -> facts("appliesFrom", appliesFrom);
            case WindowStep.WindowExempt(var why) -> facts("why", EnglishText.code(why));
        };
    }

    private static Map<String, Object> of(WindowStep.WindowDemandStep step) {
        return switch (step) {
            case WindowStep.AmountAsked(int amount, var measure) ->
                facts("amount", amount, "measure", EnglishText.code(measure));
            case WindowStep.RatioApplied shared -> shared(shared);
            case WindowStep.DaysLeftOut(int countable, int days, var leftOut) ->
                facts("countable", countable, "days", days, "leftOut", EvaluationStepView.passedOver(leftOut));
            case WindowStep.MeanFte(var fte, var basis) -> facts("fte", fte, "basis", EnglishText.code(basis));
            case WindowStep.MinutesProrated(MinutesProration rule, var required) ->
                EvaluationStepView.with(partTime(rule), "required", required);
            case WindowStep.WindowProrated(int countable, int days, var required) ->
                facts("countable", countable, "days", days, "required", required);
        };
    }

    private static Map<String, Object> shared(WindowStep.RatioApplied step) {
        Map<String, Object> share = switch (step.share()) {
            case Ratio.RatioPerHour(var minutes) -> facts("minutesPerHour", minutes);
            case Ratio.RatioTiers(var tiers) -> facts("tiers", tiers(tiers));
        };
        return EvaluationStepView.with(share, "clinicalMinutes", step.clinicalMinutes(), "required", step.required());
    }

    private static Map<String, Object> partTime(MinutesProration rule) {
        return facts(
                "appliesBelowFte", rule.appliesBelowFte(), "referenceFte", rule.referenceFte(), "floor", rule.floor());
    }

    private static List<Map<String, Object>> tiers(List<Ratio.RatioTier> tiers) {
        return tiers.stream()
                .map(tier -> facts("upToMinutes", tier.upToMinutes(), "need", tier.need()))
                .toList();
    }

    private static Map<String, Object> of(WindowStep.WindowCreditStep step) {
        return switch (step) {
            case WindowStep.SessionCredited credited -> credited(credited);
            case WindowStep.CreditCapped(CreditRule.CreditCap(var form, var share), var worth, var limit) ->
                facts("form", EnglishText.code(form), "shareOfRequired", share, "worth", worth, "limit", limit);
        };
    }

    private static Map<String, Object> credited(WindowStep.SessionCredited step) {
        Map<String, Object> session = facts("session", step.session(), "date", step.date());
        Map<String, Object> group = EvaluationStepView.with(
                session, "form", EnglishText.code(step.form()), "size", step.size(), "groupTooLarge", step.crowded());
        return EvaluationStepView.with(
                group, "minutes", step.minutes(), "method", method(step.method()), "credit", step.credit());
    }

    private static String method(CreditRule.@Nullable CreditMethod method) {
        return switch (method) {
            case null -> "none";
            case CreditRule.CreditInFull _ -> "full";
            case CreditRule.CreditByFactor(var factor) -> "factor " + factor.toPlainString();
            case CreditRule.CreditDivided _ -> "divide";
            case CreditRule.CreditDoubleDivided _ -> "divide_double";
        };
    }

    private static Map<String, Object> of(WindowStep.WindowResultStep step) {
        return switch (step) {
            case WindowStep.CreditCompared(var credited, var required, boolean met, boolean running) ->
                facts("credited", credited, "required", required, "met", met, "running", running);
            case WindowStep.BeganBeforePost(var start) -> facts("start", start);
            case WindowStep.WindowClosed(var finalOn) -> facts("finalOn", finalOn);
            case WindowStep.AmountMissing(var missing, var by, var recordedBy) ->
                facts("missing", missing, "by", by, "recordedBy", recordedBy);
        };
    }
}
