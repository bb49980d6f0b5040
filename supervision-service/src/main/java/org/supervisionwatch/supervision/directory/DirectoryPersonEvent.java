package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@code staff.v1} event that this service reads: neither e-mail address nor hours nor the class of an absence. A missing
 * list is empty.
 */
public record DirectoryPersonEvent(
        UUID organisationId,
        String employeeNumber,
        String name,
        List<PostPeriod> assignments,
        List<PatternPeriod> pattern,
        List<SupervisorPeriod> supervisors,
        List<AwayPeriod> absences) {

    public DirectoryPersonEvent {
        EventFields.missing("organisationId", organisationId);
        EventFields.text("employeeNumber", employeeNumber);
        EventFields.text("name", name);
        assignments = EventFields.list(assignments);
        pattern = EventFields.list(pattern);
        supervisors = EventFields.list(supervisors);
        absences = EventFields.list(absences);
    }

    /** A period in a post. */
    public record PostPeriod(LocalDate from, @Nullable LocalDate to) {

        public PostPeriod {
            EventFields.period("assignments", from, to);
        }
    }

    /** A period away. */
    public record AwayPeriod(LocalDate from, @Nullable LocalDate to) {

        public AwayPeriod {
            EventFields.period("absences", from, to);
        }
    }

    /** Weekdays worked from a day on. */
    public record PatternPeriod(LocalDate from, List<WeekdayCode> days) {

        public PatternPeriod {
            EventFields.period("pattern", from, null);
            days = EventFields.list(days);
        }

        Set<DayOfWeek> weekdays() {
            return days.stream().map(day -> DayOfWeek.of(day.ordinal() + 1)).collect(Collectors.toSet());
        }
    }

    /** A weekday as {@code staff.v1} spells it. */
    public enum WeekdayCode {
        @JsonProperty("mon")
        MON,
        @JsonProperty("tue")
        TUE,
        @JsonProperty("wed")
        WED,
        @JsonProperty("thu")
        THU,
        @JsonProperty("fri")
        FRI,
        @JsonProperty("sat")
        SAT,
        @JsonProperty("sun")
        SUN
    }

    /** Who supervises the person in what: either {@code personId} or {@code external} is null. */
    public record SupervisorPeriod(
            String type,
            @Nullable UUID personId,
            @Nullable ExternalSupervisorName external,
            LocalDate from,
            @Nullable LocalDate to) {

        public SupervisorPeriod {
            EventFields.text("type", type);
            EventFields.period("supervisors", from, to);
        }
    }

    /** A supervisor who is not on the roster. */
    public record ExternalSupervisorName(String id, String name) {

        public ExternalSupervisorName {
            EventFields.text("external.id", id);
            EventFields.text("external.name", name);
        }
    }
}
