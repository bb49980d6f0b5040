package org.supervisionwatch.alerts.standing.explanation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;
import org.supervisionwatch.chassis.text.EnglishText;

/**
 * A step of the working as JSON: its kind, its facts, and a sentence. Of an absence only the days and the effect are shown.
 *
 * @param step the code of its kind, such as {@code blank_week}
 * @param says the step in plain English
 * @param facts dates, numbers and codes; in the JSON they are keys beside {@code step}
 */
@JsonPropertyOrder({"step", "says"})
public record EvaluationStepView(
        String step,
        String says,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> facts) {

    public EvaluationStepView {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static EvaluationStepView of(EvaluationStep step) {
        return new EvaluationStepView(StepCodes.of(step), StepSentences.of(step), facts(step));
    }

    private static Map<String, Object> facts(EvaluationStep step) {
        return switch (step) {
            case EvaluationStep.ApplicabilityStep ground -> of(ground);
            case EvaluationStep.EvidenceStep evidence -> of(evidence);
            case EvaluationStep.DueDateStep adjustment -> of(adjustment);
            case EvaluationStep.OutcomeStep outcome -> of(outcome);
            case WindowStep window -> WindowStepFacts.of(window);
        };
    }

    private static Map<String, Object> of(EvaluationStep.ApplicabilityStep step) {
        return switch (step) {
            case EvaluationStep.GovernedBy(var rule) -> rule(rule);
            case EvaluationStep.NotInPost(PostPeriod(var start, var end)) -> facts("start", start, "end", end);
            case EvaluationStep.ConditionNotMet(var condition) -> facts("condition", EnglishText.code(condition));
            case EvaluationStep.FactMissing(var condition) -> facts("condition", EnglishText.code(condition));
        };
    }

    private static Map<String, Object> of(EvaluationStep.EvidenceStep step) {
        return switch (step) {
            case EvaluationStep.SessionCounted(var session, var date, int minutes, boolean crowded) ->
                facts("session", session, "date", date, "minutes", minutes, "groupTooLarge", crowded);
            case EvaluationStep.SessionNotCounted(var session, var date, var why, int minutes) ->
                facts("session", session, "date", date, "why", EnglishText.code(why), "minutes", minutes);
            case EvaluationStep.NoSessionYet(var start) -> facts("start", start);
            case EvaluationStep.FteInForce(var on, var fte) -> with(share(fte), "on", on);
        };
    }

    private static Map<String, Object> of(EvaluationStep.DueDateStep step) {
        return switch (step) {
            case EvaluationStep.IntervalProrated(int days, var fte, int toDays) ->
                with(share(fte), "days", days, "toDays", toDays);
            case EvaluationStep.IntervalAdded(var from, var every, var raw) ->
                facts("from", from, "every", ValueWording.of(every), "dueRaw", raw);
            case EvaluationStep.FirstSessionWithin(var start, int days, var raw) ->
                facts("start", start, "days", days, "dueRaw", raw);
            case EvaluationStep.BlankWeek(var monday, var sunday, var because, var raw) ->
                facts("from", monday, "to", sunday, "because", EnglishText.code(because), "dueRaw", raw);
            case EvaluationStep.ClockRestarted(var away, var returned, int within, var raw) ->
                with(away(away), "returned", returned, "withinBusinessDays", within, "dueRaw", raw);
            case EvaluationStep.DueDateHeldBack(var appliesFrom, var raw) ->
                facts("appliesFrom", appliesFrom, "dueRaw", raw);
            case EvaluationStep.DueDateRolled(var raw, var due, var passed) ->
                facts("dueRaw", raw, "due", due, "passedOver", passedOver(passed));
            case EvaluationStep.DueDateCapped(int days, var due) -> facts("days", days, "due", due);
            case EvaluationStep.ShiftsCounted(int worked, int needed, var due) ->
                facts("worked", worked, "needed", needed, "due", due);
        };
    }

    private static Map<String, Object> of(EvaluationStep.OutcomeStep step) {
        return switch (step) {
            case EvaluationStep.ClockStopped(var away) -> away(away);
            case EvaluationStep.NoDueDate(var why) -> facts("why", EnglishText.code(why));
            case EvaluationStep.AwayOnTheDay(var away) -> away(away);
            case EvaluationStep.SupervisorAwayWhenDue(Period(var from, var to), var due) ->
                facts("from", from, "to", to, "due", due);
            case EvaluationStep.SessionNeededBy(var by) -> facts("by", by);
        };
    }

    private static Map<String, Object> rule(RequirementOrigin rule) {
        List<Map<String, Object>> citations = rule.citations().stream()
                .map(each ->
                        facts("id", each.id(), "confidence", EnglishText.code(each.confidence()), "says", each.says()))
                .toList();
        return facts(
                "pack",
                rule.pack(),
                "version",
                rule.version(),
                "requirement",
                rule.requirement(),
                "strength",
                EnglishText.code(rule.strength()),
                "citations",
                citations);
    }

    /** The share of full time, exact and rounded. */
    private static Map<String, Object> share(FullTimeShare fte) {
        return facts("fte", fte.rounded(), "hours", fte.hours(), "fullTimeHours", fte.fullTimeHours());
    }

    private static Map<String, Object> away(AwayPeriod away) {
        String effect = switch (away.effect()) {
            case AbsenceEffect.RollDueDate _ -> "roll";
            case AbsenceEffect.SkipWeek _ -> "skip_week";
            case AbsenceEffect.ExcludeDays _ -> "exclude";
            case AbsenceEffect.RestartClock _ -> "restart";
        };
        return facts("from", away.from(), "to", away.to(), "effect", effect);
    }

    static List<Map<String, Object>> passedOver(List<EvaluationStep.SkippedDays> passed) {
        return passed.stream()
                .map(each -> facts("from", each.from(), "to", each.to(), "why", EnglishText.code(each.why())))
                .toList();
    }

    /** Names and values alternate; a null value is left out. */
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
