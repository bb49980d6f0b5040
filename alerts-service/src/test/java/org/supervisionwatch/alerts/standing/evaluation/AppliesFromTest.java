package org.supervisionwatch.alerts.standing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.testing.Rules;

/** From which day on a rule applies, which is decided once. */
class AppliesFromTest extends RuleDecisions {

    @Test
    void aDecisionStandsWhateverFactsHaveChangedSince() {
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7));
        RuleInForce stored = rule(pack, true, LocalDate.parse("2026-04-01"));

        assertThat(decide(stored, pack)).isEqualTo(stored.since(LocalDate.parse("2025-01-01")));
    }

    @Test
    void aStricterVersionAppliesFromTheDayItCameIntoForce() {
        Pack old = inForce("2025-01-01", Rules.weekly("1", "skills", 14));
        Pack stricter = inForce("2026-06-14", Rules.weekly("2", "skills", 7));

        assertThat(decide(rule(old, true, null), stricter).appliesFrom()).isEqualTo("2026-06-14");
    }

    @Test
    void aLessStrictVersionKeepsTheDayThatWasDecided() {
        Pack old = inForce("2025-01-01", Rules.weekly("1", "skills", 7));
        Pack looser = inForce("2026-06-14", Rules.weekly("2", "skills", 14));

        RuleInForce decided = decide(rule(old, true, MONITORED), looser);
        assertThat(decided.appliesFrom()).isEqualTo(MONITORED);
        assertThat(decided.packVersion()).isEqualTo("2");
    }

    @Test
    void aVersionThatCanNoLongerBeLookedUpCountsAsLessStrict() {
        Pack now = inForce("2025-01-01", Rules.weekly("2", "skills", 7));
        RuleInForce lost = new RuleInForce(subject("skills"), "1", null, true, null, TODAY.minusDays(9));

        known = WhatWasKnown.everythingOn(TODAY);
        assertThat(decide(lost, now).appliesFrom()).isEqualTo(TODAY);
    }

    /** A post ended by mistake, a role or a membership wrong for a day. */
    @Test
    void aRuleThatAppliesAgainSinceTheSameDayIsAskedFromTheSameDay() {
        known = WhatWasKnown.everythingOn(TODAY.minusDays(1));
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7));
        RuleInForce ended = new RuleInForce(
                subject("skills"), "1", LocalDate.parse("2025-01-01"), false, MONITORED, TODAY.minusDays(90));

        assertThat(decide(ended, pack)).isEqualTo(ended.asked(true));
    }

    @Test
    void whatIsNoLongerAskedIsKept() {
        RuleInForce asked = new RuleInForce(subject("skills"), "1", start, true, MONITORED, TODAY.minusDays(90));

        assertThat(decider().decide(List.of(asked), List.of())).containsExactly(asked.asked(false));
    }

    @Test
    void aStageFollowedByALessStrictOneLeavesNoGap() {
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "early", 14), Rules.weekly("1", "later", 28));
        RuleInForce early = new RuleInForce(subject("early"), "1", null, true, MONITORED, TODAY.minusDays(9));

        List<RuleInForce> decided = decider().decide(List.of(early), List.of(check(pack, "later", TODAY)));

        assertThat(AppliesFrom.asked(decided)).containsOnlyKeys(subject("later"));
        assertThat(AppliesFrom.asked(decided).get(subject("later")).appliesFrom())
                .isEqualTo(MONITORED);
    }

    @Test
    void aStageFollowedByAStricterOneStartsAgain() {
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "early", 28), Rules.weekly("1", "later", 7));
        RuleInForce early = new RuleInForce(subject("early"), "1", null, true, null, TODAY.minusDays(9));

        List<RuleInForce> decided = decider().decide(List.of(early), List.of(check(pack, "later", TODAY)));

        assertThat(AppliesFrom.asked(decided).get(subject("later")).appliesFrom())
                .isEqualTo(TODAY);
    }

    /** The person comes from one feed, their caseload from another; or the team is not live. */
    /** That the role was told long ago says nothing about whether the pack was there. */
    /** A trainee's two rules, in either order. */
    @Test
    void ofSeveralRulesThatEndTheOneOfTheSameNameIsReplaced() {
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7), Rules.weekly("1", "skills-full", 7));
        RuleInForce same = new RuleInForce(
                new StandingSubject(PERSON, ASSIGNMENT, "trainee", "skills"),
                "1",
                null,
                true,
                MONITORED,
                TODAY.minusDays(9));
        RuleInForce full = new RuleInForce(
                new StandingSubject(PERSON, ASSIGNMENT, "trainee", "skills-full"),
                "1",
                null,
                true,
                null,
                TODAY.minusDays(9));
        RequirementCheck check = check(pack, "skills", TODAY);

        for (List<RuleInForce> ended : List.of(List.of(same, full), List.of(full, same))) {
            assertThat(AppliesFrom.asked(decider().decide(ended, List.of(check)))
                            .get(check.subject())
                            .appliesFrom())
                    .isEqualTo(MONITORED);
        }
    }

    /** Whatever the old rule was and however late the person is, a stricter one never makes them late on its first day. */
    @Test
    void aStricterRuleNeverMakesAnybodyLateOnItsFirstDay() {
        Pack old = inForce("2025-01-01", Rules.weekly("1", "skills", 28));
        for (int days = 1; days < 28; days++) {
            Pack stricter = inForce("2026-06-15", Rules.weekly("2", "skills", days));
            RuleInForce decided = decide(rule(old, true, null), stricter);
            Requirement requirement = stricter.requirements().getFirst();
            PersonInPost person = person().appliesFrom(decided.appliesFrom());

            Standing standing = GuidelineEngine.evaluate(requirement, person, sessions(), TODAY, HolidayDates.NONE);
            assertThat(standing.belowFrom()).isAfter(TODAY);
            packs.remove(stricter);
        }
    }
}
