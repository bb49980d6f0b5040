package org.supervisionwatch.alerts.standing.adhoc;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.kernel.request.CivilDay;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventWeekday;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;

/** The facts about a person, as they are given with a question. */
public record PersonRequest(
        @NotNull(message = "is required") @CivilDay LocalDate start,
        @CivilDay @Nullable LocalDate end,

        @Pattern(regexp = SessionRequest.TEXT, message = "must be text") @Nullable String role,

        List<@NotBlank(message = "must be text") String> memberships,
        @CivilDay @Nullable LocalDate qualifiedOn,

        @Range(min = 0, max = 100_000, message = SessionRequest.WHOLE) @Nullable Integer caseload,

        @Nullable Boolean newlyQualified,

        @DecimalMin(value = LEAST_SHARE, message = "must be at least {value}") @DecimalMax(value = MOST_SHARE, message = "must be at most {value}") @Nullable BigDecimal clinicalFte,

        @CivilDay @Nullable LocalDate appliesFrom,
        List<@NotNull(message = "must be an object") @Valid PeriodRequest> supervisorAbsences,
        @NotNull(message = "is required") List<@NotNull(message = "must be an object") @Valid PatternRequest> pattern,
        List<@NotNull(message = "must be an object") @Valid AbsenceRequest> absences,
        Map<
                        @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])", message = MINUTES_BY_MONTH) String,
                        @Range(min = 0, max = 100_000, message = MINUTES_BY_MONTH) @Nullable Integer>
                clinicalMinutes,
        List<@NotNull(message = "must be a date such as 2026-04-05") @CivilDay LocalDate> shifts)
        implements CheckedRequest {

    /** A share of full time of less than a hundredth is taken for a typing error. */
    static final String LEAST_SHARE = "0.01";

    static final String MOST_SHARE = "100000";
    static final String MINUTES_BY_MONTH = "must be a month such as 2026-04 with whole minutes up to 100000";

    public PersonRequest {
        memberships = requireNonNullElse(memberships, List.of());
        supervisorAbsences = requireNonNullElse(supervisorAbsences, List.of());
        absences = requireNonNullElse(absences, List.of());
        clinicalMinutes = requireNonNullElse(clinicalMinutes, Map.of());
        shifts = requireNonNullElse(shifts, List.of());
    }

    /**
     * The days on which the person works.
     *
     * @param from the first day of the pattern; left out: the start of the post
     * @param days of every week; empty if the person works shifts
     * @param weeks instead of {@code days}: those of weeks that alternate, from the Monday of the week of {@code from} on
     */
    public record PatternRequest(
            @CivilDay @Nullable LocalDate from,
            @Nullable List<@NotNull(message = "is required") EventWeekday> days,

            @Size(min = 1, max = 53, message = "must list {min} to {max} weeks") @Nullable List<@NotNull(message = "must be a list of days") List<@NotNull(message = "is required") EventWeekday>>
                    weeks,

            @DecimalMin(value = "0", message = "must be at least {value}") @DecimalMax(value = MOST_SHARE, message = "must be at most {value}") @Nullable BigDecimal fte)
            implements CheckedRequest {

        @Override
        public Faults check() {
            Faults faults = new Faults();
            if (days == null && weeks == null) {
                faults.add("/days", "is required, unless there are weeks");
            } else if (days != null && weeks != null) {
                faults.add("/weeks", "cannot be combined with days");
            }
            return faults;
        }

        WorkingPattern pattern(LocalDate start) {
            List<List<EventWeekday>> alternating = weeks == null ? List.of(requireNonNullElse(days, List.of())) : weeks;
            return new WorkingPattern(
                    requireNonNullElse(from, start),
                    alternating.stream().map(PatternRequest::weekdays).toList(),
                    fte == null ? null : FullTimeShare.of(fte));
        }

        private static Set<DayOfWeek> weekdays(List<EventWeekday> days) {
            return days.stream().map(day -> DayOfWeek.of(day.ordinal() + 1)).collect(Collectors.toSet());
        }
    }

    /** An absence of the person. Absences may not overlap. */
    public record AbsenceRequest(
            @NotBlank(message = "is required") String kind,
            @NotNull(message = "is required") @CivilDay LocalDate from,
            @CivilDay @Nullable LocalDate to)
            implements CheckedRequest {

        @Override
        public Faults check() {
            return inOrder("/to", from, to);
        }
    }

    /** A time in which the supervisor is away. */
    public record PeriodRequest(
            @NotNull(message = "is required") @CivilDay LocalDate from,
            @CivilDay @Nullable LocalDate to) implements CheckedRequest {

        @Override
        public Faults check() {
            return inOrder("/to", from, to);
        }
    }

    @Override
    public Faults check() {
        Faults faults = inOrder("/end", start, end);
        Set<LocalDate> starts = new HashSet<>();
        for (int i = 0; pattern != null && i < pattern.size(); i++) {
            @Nullable PatternRequest each = pattern.get(i);
            LocalDate from = each == null || each.from() == null ? start : each.from();
            if (each != null && from != null && !starts.add(from)) {
                faults.add("/pattern/%d/from".formatted(i), "another pattern starts on the same day");
            }
        }
        refuseOverlaps(faults);
        return faults;
    }

    private void refuseOverlaps(Faults faults) {
        List<AbsenceRequest> sorted = absences.stream()
                .filter(each -> each != null && each.from() != null)
                .sorted(Comparator.comparing(AbsenceRequest::from))
                .toList();
        for (int i = 1; i < sorted.size() && !faults.at("/absences"); i++) {
            AbsenceRequest before = sorted.get(i - 1);
            AbsenceRequest after = sorted.get(i);
            if (before.to() == null || !before.to().isBefore(after.from())) {
                faults.add(
                        "/absences",
                        "absences may not overlap: those from %s and %s do".formatted(before.from(), after.from()),
                        "/absences/%d/to".formatted(absences.indexOf(before)));
            }
        }
    }

    private static Faults inOrder(String pointer, @Nullable LocalDate earlier, @Nullable LocalDate later) {
        Faults faults = new Faults();
        if (earlier != null && later != null && later.isBefore(earlier)) {
            faults.add(pointer, "must not be before " + earlier);
        }
        return faults;
    }

    PersonInPost person() {
        return new PersonInPost(
                new PostPeriod(start, end),
                new PersonProfile(
                        role,
                        Set.copyOf(memberships),
                        Boolean.TRUE.equals(newlyQualified),
                        qualifiedOn,
                        caseload,
                        clinicalFte),
                pattern.stream().map(each -> each.pattern(start)).toList(),
                absences.stream()
                        .map(each -> new Absence(each.kind(), each.from(), each.to()))
                        .toList(),
                supervisorAbsences.stream()
                        .map(each -> new Period(each.from(), each.to()))
                        .toList(),
                minutesByMonth(),
                shifts,
                appliesFrom);
    }

    private Map<YearMonth, Integer> minutesByMonth() {
        Map<YearMonth, Integer> minutes = new HashMap<>();
        clinicalMinutes.forEach((month, value) -> {
            if (value != null) {
                minutes.put(YearMonth.parse(month), value);
            }
        });
        return minutes;
    }
}
