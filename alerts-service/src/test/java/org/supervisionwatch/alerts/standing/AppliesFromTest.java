package org.supervisionwatch.alerts.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AppliesFromTest {

    private static final LocalDate MONITORED = LocalDate.parse("2025-11-24");

    @Test
    void whoWasInPostBeforeIsAskedFromTheDayOfWatching() {
        LocalDate start = LocalDate.parse("2020-01-01");

        assertThat(Evaluator.appliesFrom(start, start, MONITORED)).isEqualTo(MONITORED);
    }

    @Test
    void whoStartedSinceIsAskedFromHerStart() {
        assertThat(Evaluator.appliesFrom(MONITORED, MONITORED, MONITORED)).isNull();
    }

    @Test
    void whoTookTheRoleOnInMidPostIsAskedFromThatDay() {
        LocalDate start = LocalDate.parse("2026-01-05");
        LocalDate inRole = LocalDate.parse("2026-03-01");

        assertThat(Evaluator.appliesFrom(start, inRole, MONITORED)).isEqualTo(inRole);
    }
}
