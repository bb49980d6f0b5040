package org.supervisionwatch.alerts.standing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.roster.facts.AssignmentPeriod;
import org.supervisionwatch.alerts.roster.facts.EmploymentPeriod;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact.FactContent;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact.FactKind;
import org.supervisionwatch.alerts.testing.Rules;

/** From which day on a rule applies, which is decided once. */
class AppliesFromTest {

    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID ASSIGNMENT = new UUID(0, 2);
    private static final LocalDate MONITORED = LocalDate.parse("2025-11-24");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
    private static final LocalDate HELD = LocalDate.parse("2026-06-05");

    private final List<Pack> packs = new ArrayList<>();
    private final PersonProfile profile = PersonProfile.ofRole("pwp");
    private LocalDate start = LocalDate.parse("2024-01-08");
    private WhatWasKnown known = WhatWasKnown.NOTHING;

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

    /** The person comes from one feed, their caseload from another; or the team is not live. */
    @Test
    void whatIsToldWhileThePersonIsLoadedIsPartOfTheLoading() {
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7));

        known = knownSince(TODAY.minusDays(3), true);
        assertThat(decide(null, pack).appliesFrom()).isEqualTo(MONITORED);
        known = knownSince(TODAY.minusDays(3), false);
        assertThat(decide(null, pack).appliesFrom()).isEqualTo(TODAY.minusDays(3));
    }

    /** That the role was told long ago says nothing about whether the pack was there. */
    @Test
    void ofAllThatHasToBeKnownTheLastCounts() {
        Pack pack = inForce("2025-01-01", Rules.weekly("1", "skills", 7));
        known = new WhatWasKnown(List.of(role(MONITORED, true), pack(TODAY.minusDays(8), false)), TODAY);

        assertThat(decide(null, pack).appliesFrom()).isEqualTo(TODAY.minusDays(8));
    }

    private static WhatWasKnown knownSince(LocalDate day, boolean early) {
        return new WhatWasKnown(List.of(role(day, early), pack(day, early)), TODAY.minusDays(1));
    }

    private static ToldFact role(LocalDate day, boolean early) {
        FactContent content = new FactContent(FactKind.ROLE, "pwp", LocalDate.parse("2020-01-01"), null);
        return new ToldFact(content, day, early);
    }

    private static ToldFact pack(LocalDate day, boolean early) {
        return new ToldFact(FactContent.of(FactKind.PACK, Rules.PACK + " 1"), day, early);
    }

    @Test
    void aRuleThatBeginsToApplyOnADayKnownInAdvanceAppliesFromThatDay() {
        known = WhatWasKnown.everythingOn(TODAY.minusDays(9));
        Pack pack = inForce(TODAY.minusDays(3).toString(), Rules.weekly("1", "skills", 7));

        assertThat(decide(null, pack).appliesFrom()).isEqualTo(TODAY.minusDays(3));
    }

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

    private Pack inForce(String from, Requirement... requirements) {
        Pack pack = Rules.pack(new Period(LocalDate.parse(from), null), requirements);
        packs.add(pack);
        return pack;
    }

    private RuleInForce decide(@Nullable RuleInForce stored, Pack pack) {
        LocalDate effective = pack.effective().from();
        LocalDate since = effective.isAfter(start) ? effective : start;
        RequirementCheck check = check(pack, "skills", since);
        return AppliesFrom.asked(decider().decide(stored == null ? List.of() : List.of(stored), List.of(check)))
                .get(check.subject());
    }

    private AppliesFrom decider() {
        return new AppliesFrom(inForce(), MONITORED, sessions(), TODAY, known);
    }

    private PacksInForce inForce() {
        return new PacksInForce() {
            @Override
            public List<Pack> governing(@Nullable String role, Set<String> memberships, LocalDate day) {
                return packs;
            }

            @Override
            public Optional<Pack> byVersion(String pack, String version) {
                return packs.stream()
                        .filter(each -> each.version().equals(version))
                        .findFirst();
            }
        };
    }

    private RequirementCheck check(Pack pack, String requirement, LocalDate since) {
        AssignmentPeriod period = new AssignmentPeriod(ASSIGNMENT, start, null, "pwp", new UUID(0, 3), true);
        EmploymentPeriod post = new EmploymentPeriod(ASSIGNMENT, start, null, List.of(period));
        return new RequirementCheck(
                subject(requirement),
                new AppliedPack(pack, post, period),
                pack.requirement(requirement).orElseThrow(),
                person(),
                since);
    }

    private PersonInPost person() {
        WorkingPattern pattern = new WorkingPattern(
                start, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), FullTimeShare.of(BigDecimal.ONE));
        PostPeriod post = new PostPeriod(start, null);
        return new PersonInPost(post, profile, List.of(pattern), List.of(), List.of(), Map.of(), List.of(), null);
    }

    private static List<Session> sessions() {
        return List.of(Session.individual(HELD, Session.SessionStatus.HELD, "skills", 60));
    }

    private static RuleInForce rule(Pack pack, boolean asked, @Nullable LocalDate from) {
        return new RuleInForce(subject("skills"), pack.version(), null, asked, from, TODAY.minusDays(9));
    }

    private static StandingSubject subject(String requirement) {
        return new StandingSubject(PERSON, ASSIGNMENT, Rules.PACK, requirement);
    }
}
