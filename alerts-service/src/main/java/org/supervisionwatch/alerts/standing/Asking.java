package org.supervisionwatch.alerts.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.guideline.Engine;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Requirement;

/**
 * A requirement before a person.
 *
 * @param since from when on it has been asked of her without a break; null if it is not asked today
 */
public record Asking(
        Subject subject,
        Seat seat,
        Requirement requirement,
        Person person,
        @Nullable LocalDate since) {

    /** @param today in the organisation's zone */
    public static Asking of(PersonFacts facts, Seat seat, Requirement requirement, LocalDate today) {
        Subject subject =
                new Subject(facts.id(), seat.post().assignmentId(), seat.pack().id(), requirement.id());
        Person person = seat.person(facts, requirement);
        LocalDate asked = Engine.askedSince(requirement, person, today);
        LocalDate seated = seat.since(today);
        LocalDate since = asked == null || asked.isAfter(seated) ? asked : seated;
        return new Asking(subject, seat, requirement, person, since);
    }
}
