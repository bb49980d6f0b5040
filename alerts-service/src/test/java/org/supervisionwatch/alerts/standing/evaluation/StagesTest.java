package org.supervisionwatch.alerts.standing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.roster.facts.AssignmentPeriod;
import org.supervisionwatch.alerts.roster.facts.EmploymentPeriod;

/** Stages of the shipped packs follow one another. */
class StagesTest {

    private static final PackCatalogue CATALOGUE = PackCatalogue.shipped();
    private static final UUID ASSIGNMENT = new UUID(0, 2);

    /** Fortnightly until six months after qualifying, monthly from then on: the next stage gives nobody who is late another month. */
    @Test
    void aLessStrictStageKeepsTheDayThatWasDecided() {
        LocalDate today = LocalDate.of(2026, 9, 1);
        PersonProfile qualified = new PersonProfile("emhp", Set.of(), false, LocalDate.of(2026, 3, 1), null, null);

        assertThat(appliesFrom(
                        "cwp-emhp-qualified",
                        "css-early",
                        "css-later",
                        qualified,
                        today,
                        Session.individual(
                                LocalDate.of(2026, 8, 1), Session.SessionStatus.HELD, "clinical_skills", 120)))
                .isNull();
    }

    /** A social worker who is newly qualified after all: monthly becomes weekly, from the day on which that is known. */
    @Test
    void aStricterStageAppliesFromThatDay() {
        LocalDate today = LocalDate.of(2026, 5, 29);
        PersonProfile newly = new PersonProfile("social_worker", Set.of(), true, null, null, null);

        assertThat(appliesFrom(
                        "social-care-line",
                        "sw-monthly",
                        "nqsw-weekly",
                        newly,
                        today,
                        Session.individual(today.minusDays(1), Session.SessionStatus.HELD, "line", 90)))
                .isEqualTo(today);
    }

    private static @Nullable LocalDate appliesFrom(
            String packId, String from, String to, PersonProfile profile, LocalDate today, Session held) {
        Pack pack = CATALOGUE.byId(packId, today).orElseThrow();
        RequirementCheck check = check(pack, to, profile, today);
        RuleInForce before =
                new RuleInForce(subject(packId, from), pack.version(), null, true, null, today.minusDays(20));
        AppliesFrom decider = new AppliesFrom(
                PacksInForce.of(new UUID(0, 9), CATALOGUE),
                LocalDate.of(2025, 1, 1),
                List.of(held),
                today,
                WhatWasKnown.everythingOn(today.minusDays(1)));
        return AppliesFrom.asked(decider.decide(List.of(before), List.of(check)))
                .get(check.subject())
                .appliesFrom();
    }

    private static RequirementCheck check(Pack pack, String requirement, PersonProfile profile, LocalDate today) {
        LocalDate start = today.minusDays(30);
        WorkingPattern pattern = new WorkingPattern(
                start, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), FullTimeShare.of(BigDecimal.ONE));
        AssignmentPeriod period = new AssignmentPeriod(ASSIGNMENT, start, null, profile.role(), new UUID(0, 3), true);
        return new RequirementCheck(
                subject(pack.id(), requirement),
                new AppliedPack(pack, new EmploymentPeriod(ASSIGNMENT, start, null, List.of(period)), period),
                pack.requirement(requirement).orElseThrow(),
                new PersonInPost(
                        new PostPeriod(start, null),
                        profile,
                        List.of(pattern),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        null),
                today);
    }

    private static StandingSubject subject(String pack, String requirement) {
        return new StandingSubject(new UUID(0, 1), ASSIGNMENT, pack, requirement);
    }
}
