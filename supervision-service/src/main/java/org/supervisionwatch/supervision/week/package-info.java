/**
 * The supervisor's week on a page, and the page on which one session is recorded: what is shown, and what becomes of what is entered.
 */
@MayKnow({
    "directory",
    "session",
    "session.record",
    "session.request",
    "session.state",
    "session.warning",
    "week.due",
    "week.link"
})
@NullMarked
package org.supervisionwatch.supervision.week;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
