package org.supervisionwatch.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedPathTest {

    @Test
    void segmentsLongEnoughToBeSecretsAreMasked() {
        assertThat(LoggedPath.of("/log/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJsZWFkQGV4YW1wbGUub3JnIn0.c2lnbmF0dXJl"))
                .isEqualTo("/log/…");
        assertThat(LoggedPath.of("/calendars/q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA.ics/and"))
                .isEqualTo("/calendars/…/and");
    }

    @Test
    void idsAndCodesAreKept() {
        String path = "/organisations/north-vale/alerts/01a227d4-13c0-71b6-89df-a3bf1b78f4f7";
        assertThat(LoggedPath.of(path)).isEqualTo(path);
    }
}
