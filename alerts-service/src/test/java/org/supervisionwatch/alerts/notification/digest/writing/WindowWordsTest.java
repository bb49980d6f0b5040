package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.notification.digest.wording.StandingFigures;
import org.supervisionwatch.alerts.notification.digest.wording.StandingReasons;
import org.supervisionwatch.alerts.standing.adhoc.AdHocEvaluation;
import org.supervisionwatch.alerts.standing.adhoc.AdHocEvaluationReader;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;
import org.supervisionwatch.chassis.rest.PlainRequests;

/** The words of a mail about a window. */
class WindowWordsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aWindowThatEndedShortIsAFigureBesideTheRunningOne() throws IOException {
        StoredStanding standing = monthOf90("2026-09-08");

        assertThat(StandingFigures.of(standing, Optional.empty()))
                .containsExactly(
                        "Period: Tue 1 Sep 2026 to Wed 30 Sep 2026",
                        "Held: 1 h of 1 h 30 min",
                        "Period before, Sat 1 Aug 2026 to Mon 31 Aug 2026: ended short, 1 h of 1 h 30 min held");
        assertThat(StandingReasons.fixOfWindow(standing.working()))
                .isEqualTo("Missing: 30 min more by Wed 30 Sep 2026; 7 working days from Tue 8 Sep 2026 on.");
    }

    @Test
    void whatIsNotYetFinalStandsBesideWhatRuns() throws IOException {
        assertThat(StandingFigures.of(monthOf90("2026-09-03"), Optional.empty()))
                .startsWith(
                        "Period: Sat 1 Aug 2026 to Mon 31 Aug 2026",
                        "Held: 1 h of 1 h 30 min",
                        "Final from: Tue 8 Sep 2026",
                        "Current period, Tue 1 Sep 2026 to Wed 30 Sep 2026: 1 h of 1 h 30 min");
    }

    @Test
    void aWindowThatCanStillBeMetSaysUntilWhen() throws IOException {
        assertThat(StandingReasons.fixOfWindow(monthOf90("2026-09-03").working()))
                .isEqualTo("Missing: 30 min more, held by Mon 31 Aug 2026 and recorded by Mon 7 Sep 2026.");
    }

    @Test
    void withoutAVerdictThereAreNoFigures() {
        assertThat(StandingFigures.of(StoredStanding.bare("month-90", StandingState.UNKNOWN, null), Optional.empty()))
                .isEmpty();
    }

    private static StoredStanding monthOf90(String asOf) throws IOException {
        JsonNode question = JSON.readTree("""
                {"asOf": "%s", "guideline": "bacp-accredited", "requirement": "month-90",
                 "person": {"start": "2022-01-10", "clinicalMinutes": {"2026-08": 3000},
                            "pattern": [{"days": ["mon", "tue"], "fte": 0.4}]},
                 "sessions": [{"date": "2026-08-17", "type": "clinical", "minutes": 60},
                              {"date": "2026-09-01", "type": "clinical", "minutes": 60}]}""".formatted(asOf));
        AdHocEvaluation evaluation = new AdHocEvaluationReader(PlainRequests.binder(), PackCatalogue.shipped())
                .read(PlainRequests.body(question))
                .getFirst();
        return stored(evaluation.standings().getFirst());
    }

    /** As mails read it. */
    private static StoredStanding stored(Standing standing) {
        return StoredStanding.read(
                StoredStanding.of(standing, standing.working()).json());
    }
}
