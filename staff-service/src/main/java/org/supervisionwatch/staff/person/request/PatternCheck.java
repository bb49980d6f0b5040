package org.supervisionwatch.staff.person.request;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.person.record.WorkingDays;
import org.supervisionwatch.staff.person.request.PatternRequest.PeriodRequest;
import org.supervisionwatch.staff.request.FaultCollector;

/** Validates a working pattern and converts it; what is wrong is added to the faults. */
public final class PatternCheck {

    private static final int MAX_PERIODS = 500;

    private PatternCheck() {}

    public static List<WorkingDays> read(PatternRequest request, Instant now, FaultCollector faults) {
        faults.sourceAsOf(request.sourceAsOf(), now);
        List<PeriodRequest> given = faults.list("/periods", request.periods(), MAX_PERIODS);
        List<WorkingDays> pattern = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            LocalDate from = faults.day("/periods/" + i + "/from", given.get(i).from());
            if (i > 0 && !from.isAfter(pattern.getLast().from())) {
                faults.add("/periods/" + i + "/from", "must be after the from of the previous period");
            }
            pattern.add(WorkingDays.of(
                    from, days("/periods/" + i + "/days", given.get(i).days(), faults)));
        }
        return pattern;
    }

    private static Set<DayOfWeek> days(String pointer, @Nullable List<@Nullable String> codes, FaultCollector faults) {
        if (codes == null) {
            faults.add(pointer, "is required: the days worked, such as [\"tue\", \"wed\"]");
        }
        List<String> given = faults.list(pointer, codes, 7);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < given.size(); i++) {
            Optional<DayOfWeek> day = WorkingDays.day(given.get(i));
            if (day.isEmpty()) {
                faults.add(pointer + "/" + i, "must be one of mon, tue, wed, thu, fri, sat, sun");
            } else if (!days.add(day.get())) {
                faults.add(pointer + "/" + i, "is a duplicate");
            }
        }
        return days;
    }
}
