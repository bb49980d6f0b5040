package org.supervisionwatch.alerts.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Engine;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.pack.Pack;

/**
 * A what-if: where would this person stand?
 *
 * @param asOf a civil date
 * @param requirements of the pack, those asked about
 * @param windowContaining a day of the window to look at; null: the latest that has ended
 */
public record Question(
        LocalDate asOf,
        Pack pack,
        List<Requirement> requirements,
        @Nullable LocalDate windowContaining,
        Person person,
        List<Session> sessions) {

    /** One standing for each requirement asked about, in the order of the pack. */
    public List<Standing> answer() {
        return requirements.stream()
                .map(requirement ->
                        Engine.evaluate(requirement, person, sessions, asOf, windowContaining, pack.holidays()))
                .toList();
    }
}
