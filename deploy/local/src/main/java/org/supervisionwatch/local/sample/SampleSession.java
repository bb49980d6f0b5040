package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One supervision session, as a supervisor recorded it.
 *
 * @param supervisor employee number, or null for the external supervisor
 * @param flag what was special about it, or null
 * @param intervention what was assessed live, or null
 * @param recordedOn for a held one, the day it was entered; null for the others
 */
record SampleSession(
        String externalId,
        String type,
        boolean group,
        LocalDate on,
        int minutes,
        @Nullable String supervisor,
        List<String> attendees,
        List<String> absent,
        SampleSessionStatus status,
        @Nullable String flag,
        @Nullable String intervention,
        @Nullable LocalDate recordedOn) {

    enum SampleSessionStatus {
        BOOKED,
        HELD,
        CANCELLED,
        MISSED
    }
}
