package org.supervisionwatch.alerts.evaluation;

import static org.supervisionwatch.alerts.evaluation.StepView.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Credit;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes;
import org.supervisionwatch.alerts.guideline.Ratio;
import org.supervisionwatch.alerts.guideline.WindowStep;

/** The working about windows as data: the numbers from which the arithmetic can be redone. */
final class WindowFacts {

    private WindowFacts() {}

    static Map<String, Object> of(WindowStep step) {
        return switch (step) {
            case WindowStep.Frame frame -> of(frame);
            case WindowStep.Demand demand -> of(demand);
            case WindowStep.Worth worth -> of(worth);
            case WindowStep.Result result -> of(result);
        };
    }

    private static Map<String, Object> of(WindowStep.Frame step) {
        return switch (step) {
            case WindowStep.LookedAt(Period(var from, var to), boolean running) ->
                facts("from", from, "to", to, "running", running);
            case WindowStep.InProgress(Period(var from, var to)) -> facts("from", from, "to", to);
            case WindowStep.BeganBeforeAsked(var appliesFrom) -> facts("appliesFrom", appliesFrom);
            case WindowStep.Exempt(var why) -> facts("why", Words.of(why));
        };
    }

    private static Map<String, Object> of(WindowStep.Demand step) {
        return switch (step) {
            case WindowStep.Asked(int amount, var measure) -> facts("amount", amount, "measure", Words.of(measure));
            case WindowStep.Shared shared -> shared(shared);
            case WindowStep.LeftOut(int countable, int days, var leftOut) ->
                facts("countable", countable, "days", days, "leftOut", StepView.passedOver(leftOut));
            case WindowStep.MeanFte(var fte, var basis) -> facts("fte", fte, "basis", Words.of(basis));
            case WindowStep.ProratedMinutes(ProrateMinutes rule, var required) ->
                StepView.with(partTime(rule), "required", required);
            case WindowStep.ProratedWindow(int countable, int days, var required) ->
                facts("countable", countable, "days", days, "required", required);
        };
    }

    private static Map<String, Object> shared(WindowStep.Shared step) {
        Map<String, Object> share = switch (step.share()) {
            case Ratio.PerHour(var minutes) -> facts("minutesPerHour", minutes);
            case Ratio.Tiers(var tiers) -> facts("tiers", tiers(tiers));
        };
        return StepView.with(share, "clinicalMinutes", step.clinicalMinutes(), "required", step.required());
    }

    private static Map<String, Object> partTime(ProrateMinutes rule) {
        return facts(
                "appliesBelowFte", rule.appliesBelowFte(), "referenceFte", rule.referenceFte(), "floor", rule.floor());
    }

    private static List<Map<String, Object>> tiers(List<Ratio.Tier> tiers) {
        return tiers.stream()
                .map(tier -> facts("upToMinutes", tier.upToMinutes(), "need", tier.need()))
                .toList();
    }

    private static Map<String, Object> of(WindowStep.Worth step) {
        return switch (step) {
            case WindowStep.Credited credited -> credited(credited);
            case WindowStep.CappedForm(Credit.Cap(var form, var share), var worth, var limit) ->
                facts("form", Words.of(form), "shareOfRequired", share, "worth", worth, "limit", limit);
        };
    }

    private static Map<String, Object> credited(WindowStep.Credited step) {
        Map<String, Object> session = facts("session", step.session(), "date", step.date());
        Map<String, Object> group = StepView.with(
                session, "form", Words.of(step.form()), "size", step.size(), "groupTooLarge", step.crowded());
        return StepView.with(
                group, "minutes", step.minutes(), "method", method(step.method()), "credit", step.credit());
    }

    private static String method(Credit.@Nullable Method method) {
        return switch (method) {
            case null -> "none";
            case Credit.Full _ -> "full";
            case Credit.Factor(var factor) -> "factor " + factor.toPlainString();
            case Credit.Divide _ -> "divide";
            case Credit.DivideDouble _ -> "divide_double";
        };
    }

    private static Map<String, Object> of(WindowStep.Result step) {
        return switch (step) {
            case WindowStep.Compared(var credited, var required, boolean met, boolean running) ->
                facts("credited", credited, "required", required, "met", met, "running", running);
            case WindowStep.BeganBeforePost(var start) -> facts("start", start);
            case WindowStep.Closed(var finalOn) -> facts("finalOn", finalOn);
            case WindowStep.Missing(var missing, var by, var recordedBy) ->
                facts("missing", missing, "by", by, "recordedBy", recordedBy);
        };
    }
}
