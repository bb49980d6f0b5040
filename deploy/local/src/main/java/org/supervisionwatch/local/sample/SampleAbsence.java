package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One absence, as e-rostering reports it.
 *
 * @param to the last day, or null while it is open
 */
record SampleAbsence(
        String number,
        String id,
        String kind,
        LocalDate from,
        @Nullable LocalDate to,
        boolean partDay) {

    boolean covers(LocalDate day) {
        return !partDay && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
