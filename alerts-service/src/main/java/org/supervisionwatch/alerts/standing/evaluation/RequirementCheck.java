package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;

/**
 * A requirement before a person.
 *
 * @param since from when on it has been asked of her without a break; null if it is not asked today
 */
public record RequirementCheck(
        StandingSubject subject,
        AppliedPack seat,
        Requirement requirement,
        PersonInPost person,
        @Nullable LocalDate since) {

    /** @param today in the organisation's zone */
    public static RequirementCheck of(PersonFacts facts, AppliedPack seat, Requirement requirement, LocalDate today) {
        StandingSubject subject = new StandingSubject(
                facts.id(), seat.post().assignmentId(), seat.pack().id(), requirement.id());
        PersonInPost person = seat.person(facts, requirement);
        LocalDate asked = GuidelineEngine.askedSince(requirement, person, today);
        LocalDate seated = seat.since(today);
        LocalDate since = asked == null || asked.isAfter(seated) ? asked : seated;
        return new RequirementCheck(subject, seat, requirement, person, since);
    }
}
