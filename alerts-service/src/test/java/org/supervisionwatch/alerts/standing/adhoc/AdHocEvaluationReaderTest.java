package org.supervisionwatch.alerts.standing.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.chassis.problem.Fault;

/** A request is refused with all its faults, each with a pointer. */
class AdHocEvaluationReaderTest {

    private static final AdHocEvaluationReader READER = new AdHocEvaluationReader(PackCatalogue.shipped());

    @Test
    void everyFaultIsNamedAtOnce() throws Exception {
        assertThat(faults("""
                {"asOf": "2026-02-30", "guideline": "no-such", "colour": 1,
                 "person": {"start": "2026-03-01", "end": "2026-02-01", "pattern": [{"days": ["tues"], "fte": 0}],
                            "clinicalMinutes": {"June": 5}, "absences": [{"kind": "a", "from": "2026-04-01", "to": "2026-04-09"},
                                         {"kind": "b", "from": "2026-04-09", "to": "2026-04-08"}]},
                 "sessions": [{"date": "2026-04-01", "type": "line", "minutes": -1, "form": "crowd"},
                              {"date": "2026-04-01", "type": "line", "minutes": 5, "recordedOn": "2026-03-31"},
                              {"date": "2026-04-01", "segments": []}, 7]}"""))
                .containsExactlyInAnyOrder(
                        "/asOf",
                        "/guideline",
                        "/colour",
                        "/person/end",
                        "/person/pattern/0/days/0",
                        "/person/pattern/0/fte",
                        "/person/absences",
                        "/person/absences/1/to",
                        "/person/clinicalMinutes/June",
                        "/sessions/0/minutes",
                        "/sessions/0/form",
                        "/sessions/1/recordedOn",
                        "/sessions/2/minutes",
                        "/sessions/3");
    }

    @Test
    void aMissingRequiredFieldIsNamed() throws Exception {
        assertThat(faults("{}")).containsExactlyInAnyOrder("/asOf", "/guideline", "/person");
        assertThat(faults("[]")).contains("");
    }

    @Test
    void aRequirementThePackDoesNotHaveIsNamed() throws Exception {
        assertThat(faults("""
                {"asOf": "2026-02-01", "guideline": "nhs-tt-pwp", "requirement": "cm-monthly",
                 "person": {"start": "2026-01-05"}}""")).containsExactly("/requirement");
    }

    @Test
    void aFaultOfAPackInTheQuestionIsNamedByItsPlaceInTheQuestion() throws Exception {
        assertThat(faults("""
                {"asOf": "2026-02-01", "guideline": {"pack": "x", "requirements": [{"every": "7x"}]},
                 "person": {"start": "2026-01-05"}}"""))
                .contains(
                        "/guideline/version", "/guideline/requirements/0/every", "/guideline/requirements/0/part_time");
    }

    @Test
    void withoutARequirementAllOfThePackAreEvaluated() throws Exception {
        assertThat(READER.read(new JsonMapper().readTree("""
                {"asOf": "2026-02-01", "guideline": "nhs-tt-pwp", "person": {"start": "2026-01-05"}}""")))
                .isInstanceOfSatisfying(
                        AdHocEvaluationReading.AdHocEvaluationAccepted.class,
                        accepted -> assertThat(accepted.questions().getFirst().answer())
                                .hasSize(5));
    }

    private static List<String> faults(String json) throws Exception {
        return switch (READER.read(new JsonMapper().readTree(json))) {
            case AdHocEvaluationReading.AdHocEvaluationAccepted accepted -> throw new AssertionError(accepted);
            case AdHocEvaluationReading.AdHocEvaluationRefused(var faults) ->
                faults.stream().map(Fault::pointer).toList();
        };
    }
}
