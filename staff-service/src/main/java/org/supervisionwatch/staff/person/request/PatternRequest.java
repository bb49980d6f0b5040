package org.supervisionwatch.staff.person.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.person.record.WorkingDays;

/**
 * The body of {@code PUT …/people/{employeeNumber}/pattern}.
 *
 * @param periods each in force until the next begins; null or empty if the pattern is not known
 */
public record PatternRequest(
        @Nullable List<@Nullable PeriodRequest> periods,
        @Nullable Instant sourceAsOf) {

    /** @param days {@code mon} to {@code sun} */
    public record PeriodRequest(
            @Nullable LocalDate from, @Nullable List<@Nullable String> days) {}

    public static PatternRequest of(List<WorkingDays> stored) {
        return new PatternRequest(
                stored.stream()
                        .<@Nullable PeriodRequest>map(period ->
                                new PeriodRequest(period.from(), List.<@Nullable String>copyOf(period.codes())))
                        .toList(),
                null);
    }
}
