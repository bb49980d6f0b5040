package org.supervisionwatch.supervision.series;

import java.util.UUID;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;

/** What became of a request about a series. */
public sealed interface SeriesOutcome {

    /** It is booked now. */
    record SeriesBooked(Series series) implements SeriesOutcome {}

    /** It had been said before, or it was looked at; nothing is changed but what the request asked for. */
    record SeriesUnchanged(Series series) implements SeriesOutcome {}

    /** Like a session that is refused. */
    record SeriesRefused(SessionWriteOutcome.SessionRefused because) implements SeriesOutcome {}

    /** The source's id belongs to a series of which something else was said. */
    record SeriesExternalIdReused(UUID other) implements SeriesOutcome {}

    /** The organisation has no such series. */
    record SeriesNotFound() implements SeriesOutcome {}
}
