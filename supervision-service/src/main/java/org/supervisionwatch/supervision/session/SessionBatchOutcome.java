package org.supervisionwatch.supervision.session;

import java.util.List;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;

/** What became of a batch of rows. */
public sealed interface SessionBatchOutcome {

    /** Each row has been dealt with, in order. */
    record BatchProcessed(List<SessionWriteOutcome> rows) implements SessionBatchOutcome {}

    /** None of them was looked at. */
    record BatchRefused(SessionWriteOutcome.SessionRefused because) implements SessionBatchOutcome {}
}
