package org.supervisionwatch.supervision.series;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.supervision.session.state.SessionState;

/** What a look at a request for a series came to. */
public sealed interface PlanningOutcome {

    /**
     * It can be booked.
     *
     * @param bookings one for each day, in order; at least one
     */
    record PlanningSucceeded(SeriesRhythm rhythm, SeriesDates days, List<SessionState> bookings)
            implements PlanningOutcome {}

    /** It cannot be, whoever these people are. */
    record PlanningFailed(List<Fault> faults) implements PlanningOutcome {}

    /** Nothing is wrong with it but that these people are not known here. */
    record PlanningPeopleUnknown(List<Fault> faults) implements PlanningOutcome {}
}
