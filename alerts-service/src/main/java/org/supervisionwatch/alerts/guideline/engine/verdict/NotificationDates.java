package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;

/** Calculates when notifications are due after a person falls below a guideline. Guideline rule 10. */
public record NotificationDates(BusinessDays businessDays, List<Integer> escalateAfterDays) {

    @Nullable public LocalDate emailOn(@Nullable LocalDate belowFrom) {
        return belowFrom == null ? null : businessDays.onOrAfter(belowFrom);
    }

    public List<LocalDate> escalateOn(@Nullable LocalDate belowFrom) {
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
