package org.supervisionwatch.alerts.standing.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.standing.adhoc.AdHocEvaluation;
import org.supervisionwatch.alerts.standing.adhoc.AdHocEvaluationReader;
import org.supervisionwatch.chassis.rest.PlainRequests;

/** The acceptance cases, evaluated by the engine directly. */
class GuidelineCasesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final AdHocEvaluationReader READER =
            new AdHocEvaluationReader(PlainRequests.binder(), PackCatalogue.shipped());

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsExpected() {
        return Stream.of("cases.yaml", "more-cases.yaml")
                .flatMap(file -> Cases.of(file).stream())
                .map(check -> DynamicTest.dynamicTest(
                        check.name(),
                        () -> assertThat(check.differences(answer(check))).isEmpty()));
    }

    private static JsonNode answer(Cases check) {
        AdHocEvaluation question =
                READER.read(PlainRequests.body(check.request())).getFirst();
        return JSON.valueToTree(StandingView.of(question.standings().getFirst()));
    }
}
