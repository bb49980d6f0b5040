package org.supervisionwatch.alerts.standing.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.Histories;
import org.supervisionwatch.alerts.guideline.engine.Kind;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.standing.adhoc.AdHocEvaluationReader;
import org.supervisionwatch.alerts.standing.evaluation.WatchReason;
import org.supervisionwatch.chassis.rest.PlainRequests;

/** What is stored of a standing, and what the API shows of it. */
class StoredStandingTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Every kind of step with every kind of part. */
    private static final StoredStanding OF_ALL_STEPS = new StoredStanding(
            "cm-weekly",
            Verdict.ofState(StandingState.ON_TRACK),
            3,
            null,
            LocalDate.of(2026, 3, 9),
            StepExamples.all(),
            null);

    @Test
    void everyStepIsReadBackAsItWasWritten() {
        assertThat(StoredStanding.read(OF_ALL_STEPS.json())).isEqualTo(OF_ALL_STEPS);
    }

    /** If this fails, stored standings cannot be read any more: a migration has to have everybody evaluated again, as V18 does. */
    @Test
    void whatWasStoredBeforeCanStillBeRead() throws IOException {
        assertThat(StoredStanding.read(resource("stored.json"))).isEqualTo(OF_ALL_STEPS);
    }

    @Test
    void everyStandingOfTheWorkedCasesIsReadBackAsItWasWritten() {
        AdHocEvaluationReader reader = new AdHocEvaluationReader(PlainRequests.binder(), PackCatalogue.shipped());
        Stream.of("cases.yaml", "more-cases.yaml")
                .flatMap(file -> Cases.of(file).stream())
                .flatMap(each -> reader.read(PlainRequests.body(each.request())).stream())
                .flatMap(question -> question.standings().stream())
                .forEach(StoredStandingTest::isReadBack);
    }

    @ParameterizedTest
    @EnumSource
    void everyStandingOfRandomHistoriesIsReadBackAsItWasWritten(Kind kind) {
        Histories.all(kind, 1_000, scenario -> isReadBack(scenario.standing()));
    }

    @Test
    void aStateWithoutAVerdictIsAnsweredWithItsReasonAlone() {
        StoredStanding bare = StoredStanding.bare("cm-weekly", StandingState.UNKNOWN, WatchReason.EVALUATION_FAILED);
        assertThat(StoredStanding.read(bare.json())).isEqualTo(bare);
        assertThat(JSON.<JsonNode>valueToTree(StandingView.of(bare, LocalDate.of(2026, 3, 9)))
                        .toString())
                .isEqualTo("{\"requirement\":\"cm-weekly\",\"state\":\"UNKNOWN\",\"reason\":\"evaluation_failed\"}");
    }

    /** Keys may be added to a step; none of those that are there is ever taken away or renamed. */
    @Test
    void theApiShowsEveryKindOfStepAsItIsDocumented() throws IOException {
        List<EvaluationStep> steps = StepExamples.all();
        ArrayNode shown = (ArrayNode) JSON.readTree(resource("shown-steps.json"));
        assertThat(shown).hasSameSizeAs(steps);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(JSON.readTree(JSON.writeValueAsString(EvaluationStepView.of(steps.get(i), Set.of()))))
                    .isEqualTo(shown.get(i));
        }
    }

    private static void isReadBack(Standing standing) {
        StoredStanding stored = StoredStanding.of(standing, standing.working());
        assertThat(StoredStanding.read(stored.json())).isEqualTo(stored);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = StoredStandingTest.class.getResourceAsStream("/standing/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
