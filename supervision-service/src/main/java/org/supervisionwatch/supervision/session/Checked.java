package org.supervisionwatch.supervision.session;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** What a look at a request came to. */
public sealed interface Checked {

    /** It can be; the days on which it became known are not settled yet. */
    record Sound(SessionState asserted) implements Checked {}

    /** It cannot be, whoever these people are. */
    record Unsound(List<Fault> faults) implements Checked {}

    /** Nothing is wrong with it but that these people are not known here: they may be tomorrow. */
    record UnknownPeople(List<Fault> faults) implements Checked {}
}
