package org.supervisionwatch.supervision.unlisted;

import org.supervisionwatch.houserules.Canary;

/** A package that is not in the table and not null-marked. */
@Canary({"rooms-are-in-the-table", "packages-are-null-marked"})
final class RoomCanary {}
