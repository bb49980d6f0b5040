package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When people are told that somebody fell below a guideline. Guideline rule 10. */
record Notices(BusinessDays businessDays, List<Integer> escalateAfterDays) {

    @Nullable LocalDate emailOn(@Nullable LocalDate belowFrom) {
        return belowFrom == null ? null : businessDays.onOrAfter(belowFrom);
    }

    List<LocalDate> escalateOn(@Nullable LocalDate belowFrom) {
        if (belowFrom == null || escalateAfterDays.isEmpty()) {
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>(escalateAfterDays.size());
        for (int after : escalateAfterDays) {
            days.add(businessDays.onOrAfter(belowFrom.plusDays(after)));
        }
        return days;
    }
}
