package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;

/**
 * A requirement of a pack that is to be checked for a person.
 *
 * @param since the day since which it has applied to the person without a break; null if it does not apply today
 */
public record RequirementCheck(
        StandingSubject subject,
        AppliedPack appliedPack,
        Requirement requirement,
        PersonInPost person,
        @Nullable LocalDate since) {

    /**
     * The checks of the requirements of an applied pack, in their order.
     *
     * @param today in the organisation's zone
     */
    public static Stream<RequirementCheck> allOf(PersonFacts facts, AppliedPack appliedPack, LocalDate today) {
        PersonInPost person = appliedPack.person(facts);
        LocalDate underPack = appliedPack.since(facts, today);
        return appliedPack.pack().requirements().stream()
                .map(requirement -> of(facts, appliedPack, requirement, person, underPack, today));
    }

    /** The check of one of them. */
    public static RequirementCheck of(
            PersonFacts facts, AppliedPack appliedPack, Requirement requirement, LocalDate today) {
        return of(facts, appliedPack, requirement, appliedPack.person(facts), appliedPack.since(facts, today), today);
    }

    private static RequirementCheck of(
            PersonFacts facts,
            AppliedPack appliedPack,
            Requirement requirement,
            PersonInPost person,
            LocalDate underPack,
            LocalDate today) {
        StandingSubject subject = new StandingSubject(
                facts.id(),
                appliedPack.post().assignmentId(),
                appliedPack.pack().id(),
                requirement.id());
        PersonInPost supervised =
                person.supervisorAway(facts.supervisorAway(requirement.counts().types()));
        LocalDate applies = GuidelineEngine.askedSince(requirement, supervised, today);
        LocalDate since = applies == null || applies.isAfter(underPack) ? applies : underPack;
        return new RequirementCheck(subject, appliedPack, requirement, supervised, since);
    }
}
