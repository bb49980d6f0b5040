package org.supervisionwatch.alerts.standing.explanation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
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
        String step, String says, @JsonAnyGetter Map<String, Object> facts) {

    /** What the API calls otherwise than the engine. */
    private static final Map<String, String> RENAMED =
            Map.of("crowded", "groupTooLarge", "monday", "from", "sunday", "to");

    public EvaluationStepView {
        facts = Collections.unmodifiableMap(facts);
    }

    /** @param local the keys of the pack whose figures the service has chosen */
    public static EvaluationStepView of(EvaluationStep step, Set<String> local) {
        Map<String, Object> facts = facts(step);
        if (LocalFigures.isLocal(step, local)) {
            facts.put("local", true);
        }
        return new EvaluationStepView(StepCodes.of(step), StepSentences.of(step, local), facts);
    }

    /** The components of a step or of one of its parts by name; what is null is left out. */
    private static Map<String, Object> facts(Object part) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            String name = component.getName();
            facts.putAll(fact(RENAMED.getOrDefault(name, name), value(component, part)));
        }
        return facts;
    }

    /** A component as the API shows it: a part by its code, or else its own components beside those of the whole. */
    private static Map<String, Object> fact(String name, @Nullable Object value) {
        return switch (value) {
            case null -> name.equals("method") ? Map.of(name, "none") : Map.of();
            case FullTimeShare share -> with(facts(share), name, share.rounded());
            case Ratio.RatioPerHour(var minutes) -> Map.of("minutesPerHour", minutes);
            case MinutesProration rule -> without(facts(rule), "basis");
            case CreditRule.CreditByFactor(var factor) -> Map.of(name, "factor " + factor.toPlainString());
            case CreditRule.CreditMethod method -> Map.of(name, StepCodes.of(method));
            case AbsenceEffect effect -> Map.of(name, StepCodes.of(effect));
            case IntervalLength every -> Map.of(name, ValueWording.of(every));
            case Enum<?> constant -> Map.of(name, EnglishText.code(constant));
            case List<?> many ->
                Map.of(
                        name,
                        many.stream()
                                .map(each -> each instanceof Record part ? facts(part) : each)
                                .toList());
            case Set<?> words -> Map.of(name, words.stream().sorted().toList());
            case Record part -> facts(part);
            default -> Map.of(name, value);
        };
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        facts.put(name, value);
        return facts;
    }

    private static Map<String, Object> without(Map<String, Object> facts, String name) {
        facts.remove(name);
        return facts;
    }

    private static @Nullable Object value(RecordComponent component, Object part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(part.getClass() + " is not public", impossible);
        }
    }
}
