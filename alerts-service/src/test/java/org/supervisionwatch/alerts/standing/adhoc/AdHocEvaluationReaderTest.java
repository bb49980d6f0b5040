package org.supervisionwatch.alerts.standing.adhoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.PlainRequests;

/** A request is refused with all its faults, each with a pointer. */
class AdHocEvaluationReaderTest {

    private static final AdHocEvaluationReader READER =
            new AdHocEvaluationReader(PlainRequests.binder(), PackCatalogue.shipped());

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults("""
                {"asOf": "2026-02-30", "guideline": "no-such", "colour": 1,
                 "person": {"start": "2026-03-01", "end": "2026-02-01", "pattern": [{"days": ["tues"], "fte": -1}],
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
    void aMissingRequiredFieldIsNamed() {
        assertThat(faults("{}")).containsExactlyInAnyOrder("/asOf", "/guideline", "/person");
        assertThat(faults("{\"asOf\": null, \"guideline\": null, \"person\": null}"))
                .containsExactlyInAnyOrder("/asOf", "/guideline", "/person");
        assertThat(faults("{\"evaluations\": [{}, null, 7]}"))
                .containsExactlyInAnyOrder(
                        "/evaluations/0/asOf",
                        "/evaluations/0/guideline",
                        "/evaluations/0/person",
                        "/evaluations/1",
                        "/evaluations/2");
        assertThat(faults("{\"asOf\": \"2026-02-01\", \"guideline\": \"nhs-tt-pwp\", \"person\": {}}"))
                .containsExactlyInAnyOrder("/person/start", "/person/pattern");
        assertThat(faults("{\"evaluations\": null}")).containsExactly("/evaluations");
        assertThat(faults("[]")).contains("");
    }

    @Test
    void aPatternHasDaysOrWeeksThatAlternate() {
        assertThat(faults("""
                {"asOf": "2026-02-01", "guideline": "nhs-tt-pwp",
                 "person": {"start": "2026-01-05", "pattern": [{"days": [], "weeks": [[]]}, {"from": "2026-03-01", "weeks": []},
                                                               {"from": "2026-04-01"}]}}"""))
                .containsExactlyInAnyOrder(
                        "/person/pattern/0/weeks", "/person/pattern/1/weeks", "/person/pattern/2/days");
    }

    @Test
    void aFaultThatOnlyFollowsFromAnotherIsNotNamed() {
        assertThat(faults("""
                {"asOf": "soon", "guideline": "nhs-tt-pwp", "windowContaining": "2226-01-01",
                 "person": {"start": "May", "end": "2026-02-01", "memberships": ["a", " "], "shifts": [null, "2026-05-01"],
                            "pattern": [{"days": [], "from": 5}, {"days": null}, {"weeks": [["mon"], null]}], "clinicalMinutes": {"2026-13": 1, "2026-12": -1},
                            "absences": [{"kind": "a", "from": "2026-04-01", "to": "May"}, {"kind": "b", "from": "2026-05-09"}]},
                 "sessions": [{"date": "2026-04-01", "status": "given"}, {"date": "May", "recordedOn": "2026-03-31", "minutes": 5},
                              {"date": "2026-04-01", "minutes": 5, "segments": [{"minutes": 6}, {"minutes": "9"}]}]}"""))
                .containsExactlyInAnyOrder(
                        "/asOf",
                        "/windowContaining",
                        "/person/start",
                        "/person/memberships/1",
                        "/person/shifts/0",
                        "/person/pattern/0/from",
                        "/person/pattern/1/days",
                        "/person/pattern/2/weeks/1",
                        "/person/clinicalMinutes/2026-13",
                        "/person/clinicalMinutes/2026-12",
                        "/person/absences/0/to",
                        "/sessions/0/status",
                        "/sessions/1/date",
                        "/sessions/2/segments/1/minutes");
    }

    @Test
    void aRequirementThePackDoesNotHaveIsNamed() {
        assertThat(faults("""
                {"asOf": "2026-02-01", "guideline": "nhs-tt-pwp", "requirement": "cm-monthly",
                 "person": {"start": "2026-01-05", "pattern": []}}""")).containsExactly("/requirement");
    }

    @Test
    void aFaultOfAPackInTheQuestionIsNamedByItsPlaceInTheQuestion() {
        assertThat(faults("""
                {"asOf": "2026-02-01", "guideline": {"pack": "x", "requirements": [{"every": "7x"}]},
                 "person": {"start": "2026-01-05"}}"""))
                .contains(
                        "/guideline/version", "/guideline/requirements/0/every", "/guideline/requirements/0/part_time");
    }

    @Test
    void withoutARequirementAllOfThePackAreEvaluated() {
        assertThat(READER.read(PlainRequests.body("""
                {"asOf": "2026-02-01", "guideline": "nhs-tt-pwp",
                 "person": {"start": "2026-01-05", "pattern": []}}""")).getFirst().standings()).hasSize(5);
    }

    private static List<String> faults(String json) {
        return catchThrowableOfType(ProblemException.class, () -> READER.read(PlainRequests.body(json)))
                .problem()
                .errors()
                .stream()
                .map(Fault::pointer)
                .toList();
    }
}
