package org.supervisionwatch.supervision.series;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.supervision.session.SessionState;

/** What a look at a request for a series came to. */
public sealed interface Planned {

    /**
     * It can be booked.
     *
     * @param bookings one for each day, in order; at least one
     */
    record Sound(Rhythm rhythm, Days days, List<SessionState> bookings) implements Planned {}

    /** It cannot be, whoever these people are. */
    record Unsound(List<Fault> faults) implements Planned {}

    /** Nothing is wrong with it but that these people are not known here. */
    record UnknownPeople(List<Fault> faults) implements Planned {}
}
