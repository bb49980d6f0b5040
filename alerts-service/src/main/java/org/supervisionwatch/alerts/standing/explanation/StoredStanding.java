package org.supervisionwatch.alerts.standing.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.standing.evaluation.WatchReason;

/**
 * A standing as it is stored: in the types of the engine, so that mails, pages and the API read what it decided. If one of these types
 * changes so that stored standings cannot be read any more, a migration has everybody evaluated again.
 *
 * @param nextChange null if the state is all there is: nothing was evaluated
 * @param reason why nothing was evaluated; null if it was, or if the rule no longer applies
 */
public record StoredStanding(
        String requirement,
        Verdict verdict,
        @Nullable Integer shiftsSince,
        @Nullable Period window,
        @Nullable LocalDate nextChange,
        List<EvaluationStep> working,
        @Nullable WatchReason reason) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addMixIn(EvaluationStep.class, KindOfPart.class)
            .addMixIn(AbsenceEffect.class, KindOfPart.class)
            .addMixIn(CreditRule.CreditMethod.class, KindOfPart.class)
            .addMixIn(IntervalLength.class, KindOfPart.class)
            .addMixIn(Ratio.RatioFormula.class, KindOfPart.class)
            .registerSubtypes(StepCodes.all().entrySet().stream()
                    .map(kind -> new NamedType(kind.getKey(), kind.getValue()))
                    .toArray(NamedType[]::new))
            .build();

    private static final ObjectWriter WRITER = JSON.writerFor(StoredStanding.class);

    /** Makes Jackson write which kind a part is of. The engine itself knows no Jackson. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface KindOfPart {}

    public StoredStanding {
        working = List.copyOf(working);
    }

    /** @param working of its working, the steps to be stored */
    public static StoredStanding of(Standing standing, List<EvaluationStep> working) {
        return new StoredStanding(
                standing.requirement(),
                standing.verdict(),
                standing.shiftsSince(),
                standing.window(),
                standing.nextChange(),
                working,
                null);
    }

    /** A state only. */
    public static StoredStanding bare(String requirement, StandingState state, @Nullable WatchReason reason) {
        return new StoredStanding(requirement, Verdict.ofState(state), null, null, null, List.of(), reason);
    }

    /** @param json as {@link #json()} wrote it */
    public static StoredStanding read(String json) {
        try {
            return JSON.readValue(json, StoredStanding.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored standing cannot be read", unreadable);
        }
    }

    public String json() {
        try {
            return WRITER.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a standing could not be written as JSON", impossible);
        }
    }

    public StandingState state() {
        return verdict.state();
    }

    /** What the sessions of the window are credited; null if it was not calculated. */
    public @Nullable BigDecimal credited() {
        return verdict.figures() == null ? null : verdict.figures().credited();
    }

    /** What the window requires; null if it was not calculated. */
    public @Nullable BigDecimal required() {
        return verdict.figures() == null ? null : verdict.figures().required();
    }

    /** The day from which an unmet window counts as below guideline. */
    public @Nullable LocalDate finalOn() {
        return window == null ? null : verdict.deadline().belowFrom();
    }
}
