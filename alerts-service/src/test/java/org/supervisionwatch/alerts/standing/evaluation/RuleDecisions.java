package org.supervisionwatch.alerts.standing.evaluation;

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
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.roster.facts.AssignmentPeriod;
import org.supervisionwatch.alerts.roster.facts.EmploymentPeriod;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact.FactContent;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact.FactKind;
import org.supervisionwatch.alerts.testing.Rules;

/** One person who is asked for something, and how it is decided from when on. */
abstract class RuleDecisions {

    static final UUID PERSON = new UUID(0, 1);
    static final UUID ASSIGNMENT = new UUID(0, 2);
    static final LocalDate MONITORED = LocalDate.parse("2025-11-24");
    static final LocalDate TODAY = LocalDate.parse("2026-06-15");
    static final LocalDate HELD = LocalDate.parse("2026-06-05");

    final List<Pack> packs = new ArrayList<>();
    final PersonProfile profile = PersonProfile.ofRole("pwp");
    LocalDate start = LocalDate.parse("2024-01-08");
    WhatWasKnown known = WhatWasKnown.NOTHING;

    Pack inForce(String from, Requirement... requirements) {
        Pack pack = Rules.pack(new Period(LocalDate.parse(from), null), requirements);
        packs.add(pack);
        return pack;
    }

    RuleInForce decide(@Nullable RuleInForce stored, Pack pack) {
        LocalDate effective = pack.effective().from();
        LocalDate since = effective.isAfter(start) ? effective : start;
        RequirementCheck check = check(pack, "skills", since);
        return AppliesFrom.asked(decider().decide(stored == null ? List.of() : List.of(stored), List.of(check)))
                .get(check.subject());
    }

    AppliesFrom decider() {
        return new AppliesFrom(inForce(), MONITORED, sessions(), TODAY, known);
    }

    PacksInForce inForce() {
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

    RequirementCheck check(Pack pack, String requirement, LocalDate since) {
        AssignmentPeriod period = new AssignmentPeriod(ASSIGNMENT, start, null, "pwp", new UUID(0, 3), true);
        EmploymentPeriod post = new EmploymentPeriod(ASSIGNMENT, start, null, List.of(period));
        return new RequirementCheck(
                subject(requirement),
                new AppliedPack(pack, post, period),
                pack.requirement(requirement).orElseThrow(),
                person(),
                since);
    }

    PersonInPost person() {
        WorkingPattern pattern = new WorkingPattern(
                start, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), FullTimeShare.of(BigDecimal.ONE));
        PostPeriod post = new PostPeriod(start, null);
        return new PersonInPost(post, profile, List.of(pattern), List.of(), List.of(), Map.of(), List.of(), null);
    }

    static List<Session> sessions() {
        return List.of(Session.individual(HELD, Session.SessionStatus.HELD, "skills", 60));
    }

    static RuleInForce rule(Pack pack, boolean asked, @Nullable LocalDate from) {
        return new RuleInForce(subject("skills"), pack.version(), null, asked, from, TODAY.minusDays(9));
    }

    static StandingSubject subject(String requirement) {
        return new StandingSubject(PERSON, ASSIGNMENT, Rules.PACK, requirement);
    }

    static WhatWasKnown knownSince(LocalDate day, boolean early) {
        return new WhatWasKnown(List.of(role(day, early), pack(day, early)), TODAY.minusDays(1));
    }

    static ToldFact role(LocalDate day, boolean early) {
        FactContent content = new FactContent(FactKind.ROLE, "pwp", LocalDate.parse("2020-01-01"), null);
        return new ToldFact(content, day, early);
    }

    static ToldFact pack(LocalDate day, boolean early) {
        return new ToldFact(FactContent.of(FactKind.PACK, Rules.PACK + " 1"), day, early);
    }
}
