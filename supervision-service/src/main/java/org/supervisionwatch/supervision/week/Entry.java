package org.supervisionwatch.supervision.week;

import java.util.UUID;
import org.supervisionwatch.supervision.session.BatchRow;

/** Something that she has entered and wants saved. */
public sealed interface Entry {

    /** Names it on the page. */
    String key();

    /** A new session, or what became of a booking. */
    record Recorded(String key, BatchRow row) implements Entry {}

    /** Her word on what somebody else asserted. */
    record Judged(String key, UUID session, boolean happened) implements Entry {}
}
