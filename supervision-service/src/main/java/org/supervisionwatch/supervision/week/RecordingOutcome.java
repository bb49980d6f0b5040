package org.supervisionwatch.supervision.week;

/** The result of opening or submitting a link for recording a session. */
public sealed interface RecordingOutcome {

    /** The form is shown, possibly with faults. */
    record RecordingFormShown(RecordSessionView view) implements RecordingOutcome {}

    /** The session is recorded, by this or an earlier use of the link. */
    record RecordingCompleted(RecordSessionView view) implements RecordingOutcome {}

    /** The person or the organisation is no longer known here. */
    record RecordingPersonUnknown() implements RecordingOutcome {}
}
