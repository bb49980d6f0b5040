package org.supervisionwatch.supervision.week;

import java.util.UUID;
import org.supervisionwatch.supervision.session.request.SessionBatchItem;

/** Something that she has entered and wants saved. */
public sealed interface WeekEntry {

    /** Names it on the page. */
    String key();

    /** A new session, or what became of a booking. */
    record SessionEntry(String key, SessionBatchItem row) implements WeekEntry {}

    /** Her word on what somebody else asserted. */
    record ConfirmationEntry(String key, UUID session, boolean happened) implements WeekEntry {}
}
