package org.supervisionwatch.staff.person.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.staff.person.record.WorkingDays;
import org.supervisionwatch.staff.request.CivilPeriod;
import org.supervisionwatch.staff.request.RequiredDay;
import org.supervisionwatch.staff.request.RequiredValue;

/**
 * The body of {@code PUT …/people/{employeeNumber}/pattern}.
 *
 * @param periods each in force until the next begins; null or empty if the pattern is not known
 */
public record PatternRequest(
        @Size(max = 500, message = "must have at most {max} elements") @Nullable List<@NotNull @Valid PeriodRequest> periods,

        @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf)
        implements CheckedRequest {

    /** @param days {@code mon} to {@code sun} */
    public record PeriodRequest(
            @RequiredDay LocalDate from,

            @RequiredValue(message = "is required: the days worked, such as [\"tue\", \"wed\"]")
            @Size(max = 7, message = "must have at most {max} elements") List<
                            @NotNull @Pattern(
                                    regexp = "mon|tue|wed|thu|fri|sat|sun",
                                    message = "must be one of mon, tue, wed, thu, fri, sat, sun")
                            String>
                    days)
            implements CheckedRequest {

        @Override
        public Faults check() {
            return new Faults().addDuplicates("/days", days);
        }

        private WorkingDays workingDays() {
            return WorkingDays.of(
                    from,
                    days.stream().map(day -> WorkingDays.day(day).orElseThrow()).collect(Collectors.toSet()));
        }
    }

    public static PatternRequest of(List<WorkingDays> stored) {
        return new PatternRequest(
                stored.stream()
                        .map(period -> new PeriodRequest(period.from(), period.codes()))
                        .toList(),
                null);
    }

    @Override
    public Faults check() {
        return CivilPeriod.outOfOrder("/periods", periods, PeriodRequest::from, "period");
    }

    public List<WorkingDays> pattern() {
        return Objects.requireNonNullElse(periods, List.<PeriodRequest>of()).stream()
                .map(PeriodRequest::workingDays)
                .toList();
    }
}
