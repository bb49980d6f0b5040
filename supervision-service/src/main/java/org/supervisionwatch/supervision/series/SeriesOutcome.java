package org.supervisionwatch.supervision.series;

import java.util.UUID;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;

/** The result of a request about a series. */
public sealed interface SeriesOutcome {

    /** The series was booked. */
    record SeriesBooked(Series series) implements SeriesOutcome {}

    /** The series as it is: booked before, planned in a dry run, shown, or cancelled. */
    record SeriesUnchanged(Series series) implements SeriesOutcome {}

    /** Refused for a reason that sessions share. */
    record SeriesRefused(SessionWriteOutcome.SessionRefused because) implements SeriesOutcome {}

    /** The external id belongs to a series with different content. */
    record SeriesExternalIdReused(UUID other) implements SeriesOutcome {}

    /** The organisation has no such series. */
    record SeriesNotFound() implements SeriesOutcome {}
}
