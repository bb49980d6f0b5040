package org.supervisionwatch.local.sample;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One absence, as e-rostering reports it: the body of the request, but for what is in its path.
 *
 * @param to the last day, or null while it is open
 */
record SampleAbsence(
        @JsonIgnore String number,
        @JsonIgnore String id,
        String kind,
        LocalDate from,
        @Nullable LocalDate to,
        boolean partDay) {

    boolean covers(LocalDate day) {
        return !partDay && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
