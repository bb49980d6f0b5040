package org.supervisionwatch.alerts.evaluation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Away;
import org.supervisionwatch.alerts.guideline.Effect;
import org.supervisionwatch.alerts.guideline.Fte;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.guideline.Post;
import org.supervisionwatch.alerts.guideline.Rule;
import org.supervisionwatch.alerts.guideline.Step;
import org.supervisionwatch.alerts.guideline.WindowStep;

/**
 * A step of the working as JSON: what kind of step, its facts, and the same as a sentence. An absence shows as days away
 * and what they do.
 *
 * @param step such as {@code blank_week}; one word for each kind
 * @param says the step in plain English
 * @param facts dates, numbers and words; they stand beside {@code step} in the JSON
 */
@JsonPropertyOrder({"step", "says"})
public record StepView(
        String step,
        String says,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> facts) {

    public StepView {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static StepView of(Step step) {
        return new StepView(StepCodes.of(step), Sentences.of(step), facts(step));
    }

    private static Map<String, Object> facts(Step step) {
        return switch (step) {
            case Step.Ground ground -> of(ground);
            case Step.Evidence evidence -> of(evidence);
            case Step.Adjustment adjustment -> of(adjustment);
            case Step.Outcome outcome -> of(outcome);
            case WindowStep window -> WindowFacts.of(window);
        };
    }

    private static Map<String, Object> of(Step.Ground step) {
        return switch (step) {
            case Step.GovernedBy(var rule) -> rule(rule);
            case Step.NotInPost(Post(var start, var end)) -> facts("start", start, "end", end);
            case Step.ConditionNotMet(var condition) -> facts("condition", Words.of(condition));
            case Step.FactMissing(var condition) -> facts("condition", Words.of(condition));
        };
    }

    private static Map<String, Object> of(Step.Evidence step) {
        return switch (step) {
            case Step.Counted(var session, var date, int minutes, boolean crowded) ->
                facts("session", session, "date", date, "minutes", minutes, "groupTooLarge", crowded);
            case Step.NotCounted(var session, var date, var why, int minutes) ->
                facts("session", session, "date", date, "why", Words.of(why), "minutes", minutes);
            case Step.NoneYet(var start) -> facts("start", start);
            case Step.FteInForce(var on, var fte) -> with(share(fte), "on", on);
        };
    }

    private static Map<String, Object> of(Step.Adjustment step) {
        return switch (step) {
            case Step.Prorated(int days, var fte, int toDays) -> with(share(fte), "days", days, "toDays", toDays);
            case Step.Reckoned(var from, var every, var raw) ->
                facts("from", from, "every", Words.of(every), "dueRaw", raw);
            case Step.FirstWithin(var start, int days, var raw) -> facts("start", start, "days", days, "dueRaw", raw);
            case Step.BlankWeek(var monday, var sunday, var because, var raw) ->
                facts("from", monday, "to", sunday, "because", Words.of(because), "dueRaw", raw);
            case Step.Restarted(var away, var returned, int within, var raw) ->
                with(away(away), "returned", returned, "withinBusinessDays", within, "dueRaw", raw);
            case Step.HeldBack(var appliesFrom, var raw) -> facts("appliesFrom", appliesFrom, "dueRaw", raw);
            case Step.Rolled(var raw, var due, var passed) ->
                facts("dueRaw", raw, "due", due, "passedOver", passedOver(passed));
            case Step.Capped(int days, var due) -> facts("days", days, "due", due);
            case Step.ShiftsCounted(int worked, int needed, var due) ->
                facts("worked", worked, "needed", needed, "due", due);
        };
    }

    private static Map<String, Object> of(Step.Outcome step) {
        return switch (step) {
            case Step.Stopped(var away) -> away(away);
            case Step.NoDueDate(var why) -> facts("why", Words.of(why));
            case Step.AwayOnTheDay(var away) -> away(away);
            case Step.SupervisorAway(Period(var from, var to), var due) -> facts("from", from, "to", to, "due", due);
            case Step.SmallestFix(var by) -> facts("by", by);
        };
    }

    private static Map<String, Object> rule(Rule rule) {
        List<Map<String, Object>> citations = rule.citations().stream()
                .map(each -> facts("id", each.id(), "confidence", Words.of(each.confidence()), "says", each.says()))
                .toList();
        return facts(
                "pack",
                rule.pack(),
                "version",
                rule.version(),
                "requirement",
                rule.requirement(),
                "strength",
                Words.of(rule.strength()),
                "citations",
                citations);
    }

    /** Exactly, and rounded for reading. */
    private static Map<String, Object> share(Fte fte) {
        return facts("fte", fte.rounded(), "hours", fte.hours(), "fullTimeHours", fte.fullTimeHours());
    }

    private static Map<String, Object> away(Away away) {
        String effect = switch (away.effect()) {
            case Effect.Roll _ -> "roll";
            case Effect.SkipWeek _ -> "skip_week";
            case Effect.Exclude _ -> "exclude";
            case Effect.Restart _ -> "restart";
        };
        return facts("from", away.from(), "to", away.to(), "effect", effect);
    }

    static List<Map<String, Object>> passedOver(List<Step.PassedOver> passed) {
        return passed.stream()
                .map(each -> facts("from", each.from(), "to", each.to(), "why", Words.of(each.why())))
                .toList();
    }

    /** Names and values by turns; a null value is left out. */
    static Map<String, Object> facts(@Nullable Object... pairs) {
        return with(Map.of(), pairs);
    }

    static Map<String, Object> with(Map<String, Object> others, @Nullable Object... pairs) {
        Map<String, Object> facts = new LinkedHashMap<>(others);
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                facts.put(String.valueOf(pairs[i]), value);
            }
        }
        return facts;
    }
}
