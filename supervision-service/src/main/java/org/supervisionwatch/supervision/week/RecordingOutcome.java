package org.supervisionwatch.supervision.week;

/** What became of a look at, or a use of, a link by which a session is logged. */
public sealed interface RecordingOutcome {

    /** It can be filled in, or has to be once more. */
    record RecordingFormShown(RecordSessionView sheet) implements RecordingOutcome {}

    /** It is recorded, now or by an earlier use. */
    record RecordingCompleted(RecordSessionView sheet) implements RecordingOutcome {}

    /** The person or the organisation is not known here any more. */
    record RecordingPersonUnknown() implements RecordingOutcome {}
}
