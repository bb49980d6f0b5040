package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.roster.facts.AssignmentPeriod;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact.FactContent;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact.FactKind;

/** Finds what is told of a person for the first time. */
final class FactNews {

    /** Several feeds tell of a person, some of them late. */
    private static final int LOADING_DAYS = 14;

    private FactNews() {}

    /** @param told what was told before */
    static List<ToldFact> of(PersonFacts person, List<ToldFact> told, LocalDate today, PacksInForce packs) {
        Set<FactContent> contents = new LinkedHashSet<>(contents(person));
        contents.addAll(packsOf(person, told, contents, today, packs));
        contents.removeAll(told.stream().map(ToldFact::about).collect(Collectors.toSet()));
        boolean live = person.periodsOn(today).stream().anyMatch(AssignmentPeriod::teamLive);
        boolean early = !live || isLoading(told, today);
        return contents.stream().map(each -> new ToldFact(each, today, early)).toList();
    }

    private static List<FactContent> contents(PersonFacts person) {
        List<FactContent> contents = new ArrayList<>();
        contents.add(FactContent.of(FactKind.PERSON, ""));
        for (AssignmentPeriod period : person.periods()) {
            contents.add(new FactContent(
                    FactKind.ROLE, period.role() == null ? "" : period.role(), period.from(), period.to()));
        }
        PersonProfile profile = person.profile();
        profile.memberships().forEach(each -> contents.add(FactContent.of(FactKind.MEMBERSHIP, each)));
        contents.add(FactContent.of(FactKind.NEWLY_QUALIFIED, profile.newlyQualified()));
        if (profile.qualifiedOn() != null) {
            contents.add(FactContent.of(FactKind.QUALIFIED_ON, profile.qualifiedOn()));
        }
        if (profile.caseload() != null) {
            contents.add(FactContent.of(FactKind.CASELOAD, profile.caseload()));
        }
        return contents;
    }

    /** Also those that would govern the person in a role that they were once said to have: that they have it no longer may be the mistake. */
    private static List<FactContent> packsOf(
            PersonFacts person, List<ToldFact> told, Set<FactContent> contents, LocalDate today, PacksInForce packs) {
        return Stream.concat(told.stream().map(ToldFact::about), contents.stream())
                .filter(each -> each.kind() == FactKind.ROLE)
                .map(FactContent::value)
                .distinct()
                .flatMap(role -> packs.governing(role, person.memberships(), today).stream())
                .map(FactContent::of)
                .toList();
    }

    private static boolean isLoading(List<ToldFact> told, LocalDate today) {
        return told.stream()
                .filter(each -> each.about().kind() == FactKind.PERSON)
                .allMatch(each -> !today.isAfter(each.toldOn().plusDays(LOADING_DAYS)));
    }
}
