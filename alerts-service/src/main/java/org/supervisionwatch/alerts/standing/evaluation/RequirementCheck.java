package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
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
     * The check of one requirement of an applied pack.
     *
     * @param today in the organisation's zone
     */
    public static RequirementCheck of(
            PersonFacts facts, AppliedPack appliedPack, Requirement requirement, LocalDate today) {
        StandingSubject subject = new StandingSubject(
                facts.id(),
                appliedPack.post().assignmentId(),
                appliedPack.pack().id(),
                requirement.id());
        PersonInPost person = appliedPack.person(facts, requirement);
        LocalDate applies = GuidelineEngine.askedSince(requirement, person, today);
        LocalDate underPack = appliedPack.since(facts, today);
        LocalDate since = applies == null || applies.isAfter(underPack) ? applies : underPack;
        return new RequirementCheck(subject, appliedPack, requirement, person, since);
    }
}
