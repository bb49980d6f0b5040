package org.supervisionwatch.alerts.standing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.testing.Rules;

/** From which day on a rule applies that was not known from the first day. */
class BecameKnownTest extends RuleDecisions {

    @Test
    void forSomebodyInPostAlreadyARuleAppliesFromTheDayMonitoringBegan() {
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7));

        assertThat(decide(null, pack).appliesFrom()).isEqualTo(MONITORED);
    }

    @Test
    void forAStarterARuleAppliesFromTheStart() {
        start = LocalDate.parse("2026-02-02");
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7));

        assertThat(decide(null, pack).appliesFrom()).isNull();
    }

    @Test
    void aPackThatCameIntoForceLaterAppliesFromThatDay() {
        Pack pack = inForce("2026-03-01", Rules.weekly("1", "skills", 7));

        assertThat(decide(null, pack).appliesFrom()).isEqualTo("2026-03-01");
    }

    @Test
    void aCorrectedStartOfPostForgivesNothing() {
        known = knownSince(TODAY.minusDays(90), false);
        Pack pack = inForce("2023-01-01", Rules.weekly("1", "skills", 7));
        RuleInForce before =
                new RuleInForce(subject("skills"), "1", start.minusDays(7), true, MONITORED, TODAY.minusDays(60));

        assertThat(decide(before, pack).appliesFrom()).isEqualTo(TODAY.minusDays(90));
        known = knownSince(MONITORED, false);
        assertThat(decide(before, pack).appliesFrom()).isEqualTo(MONITORED);
    }

    @Test
    void forAStarterARuleThatBecomesKnownLateAppliesFromTheStartToo() {
        start = LocalDate.parse("2026-03-02");
        known = WhatWasKnown.everythingOn(TODAY.minusDays(1));
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7));

        assertThat(decide(null, pack).appliesFrom()).isNull();
    }

    @Test
    void aRuleThatBecomesKnownLateAppliesFromTheDayThatItDoes() {
        known = WhatWasKnown.everythingOn(TODAY.minusDays(1));
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7));

        assertThat(decide(null, pack).appliesFrom()).isEqualTo(TODAY);
    }

    @Test
    void whatIsToldWhileThePersonIsLoadedIsPartOfTheLoading() {
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7));

        known = knownSince(TODAY.minusDays(3), true);
        assertThat(decide(null, pack).appliesFrom()).isEqualTo(MONITORED);
        known = knownSince(TODAY.minusDays(3), false);
        assertThat(decide(null, pack).appliesFrom()).isEqualTo(TODAY.minusDays(3));
    }

    @Test
    void ofAllThatHasToBeKnownTheLastCounts() {
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7));
        known = new WhatWasKnown(List.of(role(MONITORED, true), pack(TODAY.minusDays(8), false)), TODAY);

        assertThat(decide(null, pack).appliesFrom()).isEqualTo(TODAY.minusDays(8));
    }

    @Test
    void aRuleThatBeginsToApplyOnADayKnownInAdvanceAppliesFromThatDay() {
        known = WhatWasKnown.everythingOn(TODAY.minusDays(9));
        Pack pack = inForce(TODAY.minusDays(3).toString(), Rules.weekly("1", "skills", 7));

        assertThat(decide(null, pack).appliesFrom()).isEqualTo(TODAY.minusDays(3));
    }
}
