package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supervision session as recorded.
 *
 * @param supervisor employee number, or null for the external supervisor
 * @param flag a special feature, or null
 * @param intervention the intervention assessed live, or null
 * @param recordedOn for a held session the day it was recorded, else null
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
