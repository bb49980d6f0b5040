package org.supervisionwatch.supervision.unlisted;

import org.supervisionwatch.houserules.Canary;

/** A room that nobody put into the table, and that is not null-marked. */
@Canary({"rooms-are-in-the-table", "packages-are-null-marked"})
final class RoomCanary {}
