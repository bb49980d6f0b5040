package org.supervisionwatch.staff.person.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.staff.person.record.WorkingDays;
import org.supervisionwatch.staff.request.CivilPeriod;
import org.supervisionwatch.staff.request.RequiredDay;

/**
 * The body of {@code PUT …/people/{employeeNumber}/pattern}.
 *
 * @param periods each in force until the next begins; null or empty if the pattern is not known
 */
public record PatternRequest(
        @Size(max = 500, message = "must have at most {max} elements") @Nullable List<@NotNull @Valid PeriodRequest> periods,

        @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf)
        implements CheckedRequest {

    /** Either {@code days}, of every week, or {@code weeks} that alternate, counted from the Monday of the week of {@code from}. */
    public record PeriodRequest(
            @RequiredDay LocalDate from,

            @Size(max = 7, message = "must have at most {max} elements") @Nullable List<@NotNull @WeekdayCode String> days,

            @Size(min = 1, max = 8, message = "must have {min} to {max} elements") @Nullable List<
                            @NotNull @Size(max = 7, message = "must have at most {max} elements") List<
                                    @NotNull @WeekdayCode String>>
                    weeks)
            implements CheckedRequest {

        @Override
        public Faults check() {
            Faults faults = new Faults().addDuplicates("/days", days);
            for (int i = 0; weeks != null && i < weeks.size(); i++) {
                faults.addDuplicates("/weeks/" + i, weeks.get(i));
            }
            return (days == null) == (weeks == null)
                    ? faults.add(
                            "",
                            "must have either days, such as [\"tue\", \"wed\"], or weeks that alternate",
                            "/days",
                            "/weeks")
                    : faults;
        }

        private WorkingDays workingDays() {
            return new WorkingDays(from, days, weeks);
        }
    }

    public static PatternRequest of(List<WorkingDays> stored) {
        return new PatternRequest(
                stored.stream()
                        .map(period -> new PeriodRequest(period.from(), period.days(), period.weeks()))
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
