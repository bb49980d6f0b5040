package org.supervisionwatch.alerts.brake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.brake.HeldFigures.LeavingTeam;

/** What is said about a held change. */
class HeldChangeWordingTest {

    private static final HeldFigures FIGURES = new HeldFigures(
            62, List.of(new LeavingTeam("r", "Team River", 12, 12), new LeavingTeam("h", "Team Hill", 48, 50)));

    @Test
    void theMailHasTheFiguresOfEachTeamAndBothDoors() {
        HeldChange change = change(60, null);
        assertThat(HeldChangeWording.subject(change)).isEqualTo("have 60 people left?");
        assertThat(HeldChangeWording.lines(change, FIGURES, "north"))
                .satisfiesExactly(
                        news -> assertThat(news)
                                .isEqualTo(
                                        "HR data of one day say that 60 people of 62 leave, or have just left (Team River: 12 of 12;"
                                                + " Team Hill: 48 of 50). That is more than leave at once as a rule."),
                        meanwhile -> assertThat(meanwhile).contains("no alert of theirs is opened, closed or mailed"),
                        doors -> assertThat(doors)
                                .contains(
                                        "POST /organisations/north/held-changes/" + change.id() + "/confirmation",
                                        "POST /organisations/north/held-changes/" + change.id() + "/rejection"),
                        list -> assertThat(list)
                                .contains("GET /organisations/north/held-changes", "You are told this once."));
    }

    @Test
    void afterADecisionItIsSaidWhatWasDecidedAndByWhom() {
        assertThat(HeldChangeWording.says(change(1, ChangeDecision.CONFIRMED), FIGURES))
                .isEqualTo("1 person left, as was told: confirmed by Hanna HR.");
        assertThat(HeldChangeWording.says(change(3, ChangeDecision.REJECTED), FIGURES))
                .startsWith("It was a mistake that 3 people would leave: rejected by Hanna HR.");
        assertThat(HeldChangeWording.says(change(3, ChangeDecision.CORRECTED), FIGURES))
                .isEqualTo("It was corrected that 3 people would leave; nobody had to decide.");
    }

    private static HeldChange change(int people, @Nullable ChangeDecision decision) {
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");
        return new HeldChange(
                new UUID(1, 1),
                new UUID(0, 1),
                people,
                noon,
                decision,
                decision == null ? null : noon,
                "Hanna HR",
                null);
    }
}
