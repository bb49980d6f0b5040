package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen.NumberRange;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact.FactContent;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact.FactKind;

/**
 * When each fact was first told that decides what is asked of a person. It does not depend on what else was told meanwhile, so a mistake that
 * is taken back leaves no trace in it. Guideline rule 15.
 *
 * @param facts null if they count as known, and only the rule itself may be new
 * @param evaluatedOn the last day on which the person was evaluated; null if they never were
 */
public record WhatWasKnown(
        @Nullable List<ToldFact> facts, @Nullable LocalDate evaluatedOn) {

    /** Of somebody who is looked at for the first time. */
    public static final WhatWasKnown NOTHING = new WhatWasKnown(null, null);

    /** Of somebody who has long been known, and was evaluated on a day. */
    public static WhatWasKnown everythingOn(LocalDate day) {
        return new WhatWasKnown(null, day);
    }

    /**
     * The day from which a rule can be asked that takes the place of a less strict one, or of none.
     *
     * @param first the first day on which it applies and the person is watched
     */
    LocalDate ruleKnown(LocalDate first, LocalDate today) {
        return evaluatedOn == null || evaluatedOn.isBefore(first) ? first : today;
    }

    /** The day from which a requirement can be asked that no rule before it asked. */
    LocalDate factsKnown(RequirementCheck check, LocalDate first, LocalDate today) {
        if (facts == null) {
            return ruleKnown(first, today);
        }
        LocalDate latest = first;
        for (Predicate<FactContent> needed : needed(check, first)) {
            LocalDate told = facts.stream()
                    .filter(fact -> needed.test(fact.about()))
                    .map(fact -> fact.early() ? LocalDate.MIN : fact.toldOn())
                    .min(Comparator.naturalOrder())
                    .orElse(today);
            latest = DateComparison.later(latest, told);
        }
        return latest;
    }

    /** What has to be known for the requirement to be asked on a day. */
    private static List<Predicate<FactContent>> needed(RequirementCheck check, LocalDate day) {
        Pack pack = check.appliedPack().pack();
        PersonProfile profile = check.person().profile();
        List<Predicate<FactContent>> needed =
                new ArrayList<>(forCondition(check.requirement().when(), profile, day));
        needed.add(isRole(pack.appliesTo().roles(), day)
                .or(isMembership(pack.appliesTo().memberships(), profile)));
        needed.add(is(FactKind.PACK, FactContent.of(pack).value()::equals));
        return needed;
    }

    private static List<Predicate<FactContent>> forCondition(AppliesWhen when, PersonProfile profile, LocalDate day) {
        List<Predicate<FactContent>> needed = new ArrayList<>();
        if (!when.roles().isEmpty()) {
            needed.add(isRole(when.roles(), day));
        }
        if (!when.memberships().isEmpty()) {
            needed.add(isMembership(when.memberships(), profile));
        }
        if (when.newlyQualified() != null) {
            needed.add(is(FactKind.NEWLY_QUALIFIED, String.valueOf(profile.newlyQualified())::equals));
        }
        if (when.monthsSinceQualified() != null) {
            needed.add(is(FactKind.QUALIFIED_ON, String.valueOf(profile.qualifiedOn())::equals));
        }
        NumberRange caseload = when.caseload();
        if (caseload != null) {
            needed.add(is(FactKind.CASELOAD, value -> caseload.contains(Integer.parseInt(value))));
        }
        return needed;
    }

    private static Predicate<FactContent> is(FactKind kind, Predicate<String> value) {
        return fact -> fact.kind() == kind && value.test(fact.value());
    }

    private static Predicate<FactContent> isRole(Set<String> roles, LocalDate day) {
        return is(FactKind.ROLE, roles::contains).and(fact -> fact.covers(day));
    }

    private static Predicate<FactContent> isMembership(Set<String> memberships, PersonProfile profile) {
        return is(
                FactKind.MEMBERSHIP,
                each -> memberships.contains(each) && profile.memberships().contains(each));
    }
}
