package org.supervisionwatch.supervision.series;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.supervision.session.state.SessionState;

/** The result of planning a series from a request. */
public sealed interface PlanningOutcome {

    /**
     * The series can be booked.
     *
     * @param bookings one for each date, in order; at least one
     */
    record PlanningSucceeded(SeriesRhythm rhythm, SeriesDates days, List<SessionState> bookings)
            implements PlanningOutcome {}

    /** The request is invalid, whether or not its people are known. */
    record PlanningFailed(List<Fault> faults) implements PlanningOutcome {}

    /** The request is valid except that these people are not known here. */
    record PlanningPeopleUnknown(List<Fault> faults) implements PlanningOutcome {}
}
