package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * Decides from which day on each rule is asked of one person: nobody is late for the time before they were watched, or before a rule became
 * stricter. What was decided for a stretch of days stays with it. Pure. Guideline rule 15.
 */
public final class AppliesFrom {

    private final PacksInForce packs;
    private final LocalDate monitoredFrom;
    private final List<Session> sessions;
    private final LocalDate today;
    private final WhatWasKnown known;

    /** @param today in the organisation's zone */
    public AppliesFrom(
            PacksInForce packs, LocalDate monitoredFrom, List<Session> sessions, LocalDate today, WhatWasKnown known) {
        this.packs = packs;
        this.monitoredFrom = monitoredFrom;
        this.sessions = sessions;
        this.today = today;
        this.known = known;
    }

    /** The rules that apply, by what they are about. */
    public static Map<StandingSubject, RuleInForce> asked(List<RuleInForce> rules) {
        return rules.stream()
                .filter(RuleInForce::asked)
                .collect(Collectors.toMap(RuleInForce::subject, Function.identity()));
    }

    /**
     * Decides for all requirements of one person.
     *
     * @param stored the earlier decisions
     * @param checks the requirements of the packs in force, whether they apply today or not
     * @return the decisions about those that apply today, and the earlier ones
     */
    public List<RuleInForce> decide(List<RuleInForce> stored, List<RequirementCheck> checks) {
        List<RequirementCheck> applicable =
                checks.stream().filter(check -> check.since() != null).toList();
        List<RuleInForce> decided = new ArrayList<>();
        List<RuleInForce> left = new ArrayList<>(stored);
        for (RequirementCheck check : applicable) {
            RuleInForce rule = earlier(stored, check).orElseGet(() -> decide(check, stored, applicable));
            left.removeIf(each -> isAbout(each, rule));
            decided.add(rule.asked(true));
        }
        left.forEach(rule -> decided.add(rule.asked(false)));
        return decided;
    }

    private static boolean isAbout(RuleInForce one, RuleInForce other) {
        return one.subject().equals(other.subject())
                && one.packVersion().equals(other.packVersion())
                && Objects.equals(one.since(), other.since());
    }

    /** The decision about the stretch that a rule has applied for, if it was decided before. */
    private static Optional<RuleInForce> earlier(List<RuleInForce> stored, RequirementCheck check) {
        LocalDate since = Objects.requireNonNull(check.since());
        return stored.stream()
                .filter(rule -> rule.subject().equals(check.subject()))
                .filter(rule -> rule.packVersion().equals(version(check)))
                .filter(rule ->
                        rule.since() == null ? rule.asked() : rule.since().equals(since))
                .max(Comparator.comparing(rule -> rule.since() != null))
                .map(rule -> rule.since(since));
    }

    private RuleInForce decide(RequirementCheck check, List<RuleInForce> stored, List<RequirementCheck> applicable) {
        RuleInForce before = stored.stream()
                .filter(RuleInForce::asked)
                .filter(rule -> isSameRule(rule, check) || replaces(check, rule, applicable))
                .min(closestTo(check))
                .orElse(null);
        return new RuleInForce(check.subject(), version(check), check.since(), true, appliesFrom(check, before), today);
    }

    /** @param before null if nothing like it was asked until now */
    private @Nullable LocalDate appliesFrom(RequirementCheck check, @Nullable RuleInForce before) {
        boolean newVersion = before != null
                && isSameRule(before, check)
                && !before.packVersion().equals(version(check));
        if (!newVersion && beginsWithPost(check)) {
            return null;
        }
        LocalDate first = DateComparison.later(Objects.requireNonNull(check.since()), monitoredFrom);
        if (before == null || (isSameRule(before, check) && !newVersion)) {
            return known.factsKnown(check, first, today);
        }
        return isStricter(check, before) ? known.ruleKnown(first, today) : before.appliesFrom();
    }

    private static boolean isSameRule(RuleInForce rule, RequirementCheck check) {
        return rule.subject().equals(check.subject());
    }

    /**
     * Whether a requirement takes the place of a rule that has ended, as the next stage or for the new role: it is about the same kind of
     * session. A role that the person never had by today's facts was a mistake.
     */
    private boolean replaces(RequirementCheck check, RuleInForce rule, List<RequirementCheck> applicable) {
        Requirement current = check.requirement();
        return applicable.stream().noneMatch(each -> isSameRule(rule, each))
                && Objects.equals(rule.subject().assignmentId(), check.subject().assignmentId())
                && packs.byVersion(rule.subject().pack(), rule.packVersion())
                        .filter(pack -> check.appliedPack().wasUnder(pack, check.person()))
                        .isPresent()
                && requirement(rule)
                        .filter(old -> old.getClass() == current.getClass()
                                && old.counts().types().equals(current.counts().types()))
                        .isPresent();
    }

    /** Of several rules, the same one comes first, then one that ended and has the same name, then the one that has applied longest. */
    private static Comparator<RuleInForce> closestTo(RequirementCheck check) {
        return Comparator.comparing((RuleInForce rule) -> !isSameRule(rule, check))
                .thenComparing(rule ->
                        !rule.subject().requirement().equals(check.subject().requirement()))
                .thenComparing(RuleInForce::appliesFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(rule -> rule.subject().pack())
                .thenComparing(rule -> rule.subject().requirement());
    }

    private boolean beginsWithPost(RequirementCheck check) {
        LocalDate start = check.appliedPack().post().start();
        return start.equals(check.since()) && !start.isBefore(monitoredFrom);
    }

    /**
     * Compares both on the same facts as if both applied, because a stage ends on the day the next one begins. A rule that can no longer be
     * looked up counts as less strict.
     */
    private boolean isStricter(RequirementCheck check, RuleInForce before) {
        Optional<Pack> oldPack = packs.byVersion(before.subject().pack(), before.packVersion());
        Optional<Requirement> old = requirement(before);
        if (oldPack.isEmpty() || old.isEmpty()) {
            return true;
        }
        Standing under = standing(check, old.get(), oldPack.get(), before.appliesFrom());
        Standing now = standing(check, check.requirement(), check.appliedPack().pack(), before.appliesFrom());
        return RuleStrictness.stricter(under, now);
    }

    private Standing standing(
            RequirementCheck check, Requirement requirement, Pack pack, @Nullable LocalDate appliesFrom) {
        return GuidelineEngine.evaluate(
                requirement.ofEverybody(), check.person().appliesFrom(appliesFrom), sessions, today, pack.holidays());
    }

    private Optional<Requirement> requirement(RuleInForce rule) {
        return packs.byVersion(rule.subject().pack(), rule.packVersion())
                .flatMap(pack -> pack.requirement(rule.subject().requirement()));
    }

    private static String version(RequirementCheck check) {
        return check.appliedPack().pack().version();
    }
}
