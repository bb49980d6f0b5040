package org.supervisionwatch.supervision.week;

import java.util.UUID;
import org.supervisionwatch.supervision.session.request.SessionBatchItem;

/** An entry on the supervisor's page that is to be saved. */
public sealed interface WeekEntry {

    /** Identifies it on the page. */
    String key();

    /** A new session, or the outcome of a booking. */
    record SessionEntry(String key, SessionBatchItem row) implements WeekEntry {}

    /** The supervisor's answer about a session that somebody else reported. */
    record ConfirmationEntry(String key, UUID session, boolean happened) implements WeekEntry {}
}
