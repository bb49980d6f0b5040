package org.supervisionwatch.alerts.standing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On which day a person was evaluated before. */
class LastEvaluationTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-10");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Test
    void somebodyWhoWasNeverInPostIsNew() {
        assertThat(LastEvaluation.lastOn(null, List.of(), LONDON, TODAY)).isNull();
    }

    /** The post, the profile and the pattern arrive one after the other. */
    @Test
    void somebodyFirstEvaluatedTodayIsNewAllDay() {
        LastEvaluation last = new LastEvaluation(TODAY, Instant.parse("2026-06-10T08:00:00Z"));

        assertThat(LastEvaluation.lastOn(last, List.of(decidedOn(TODAY)), LONDON, TODAY))
                .isNull();
    }

    @Test
    void somebodyEvaluatedYesterdayIsNotNew() {
        LastEvaluation last = new LastEvaluation(YESTERDAY, Instant.parse("2026-03-01T08:00:00Z"));

        assertThat(LastEvaluation.lastOn(last, List.of(), LONDON, TODAY)).isEqualTo(YESTERDAY);
    }

    @Test
    void somebodyEvaluatedAgainTodayWasEvaluatedToday() {
        LastEvaluation last = new LastEvaluation(TODAY, Instant.parse("2026-03-01T08:00:00Z"));

        assertThat(LastEvaluation.lastOn(last, List.of(), LONDON, TODAY)).isEqualTo(TODAY);
    }

    @Test
    void somebodyBackInPostWasEvaluatedWhenThePostEnded() {
        assertThat(LastEvaluation.lastOn(null, List.of(decidedOn(YESTERDAY)), LONDON, TODAY))
                .isEqualTo(YESTERDAY);
    }

    private static RuleInForce decidedOn(LocalDate day) {
        return new RuleInForce(new StandingSubject(new UUID(0, 1), null, "pack", "rule"), "1", true, null, day);
    }
}
