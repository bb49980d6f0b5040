package org.supervisionwatch.supervision.session;

import java.util.List;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;

/** The result of a batch. */
public sealed interface SessionBatchOutcome {

    /** One outcome for each row, in order. */
    record BatchProcessed(List<SessionWriteOutcome> rows) implements SessionBatchOutcome {}

    /** The batch as a whole was refused. */
    record BatchRefused(SessionWriteOutcome.SessionRefused because) implements SessionBatchOutcome {}
}
