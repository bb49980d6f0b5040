package org.supervisionwatch.supervision.session;

import java.util.List;

/** What became of a batch of rows. */
public sealed interface BatchOutcome {

    /** Each row has been dealt with, in order. */
    record Taken(List<Outcome> rows) implements BatchOutcome {}

    /** None of them was looked at. */
    record Refused(Outcome.Refused because) implements BatchOutcome {}
}
