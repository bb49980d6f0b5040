package org.supervisionwatch.supervision.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.EventFields;
import org.supervisionwatch.supervision.directory.PersonAvailability.DateRange;
import org.supervisionwatch.supervision.directory.PersonAvailability.WeekdayPattern;

/**
 * The part of a {@code staff.v1} event that this service reads: neither e-mail address nor clinical hours nor the class of an absence. A missing
 * list is empty.
 *
 * @param assignments the periods in a post
 */
public record DirectoryPersonEvent(
        UUID id,
        UUID organisationId,
        String employeeNumber,
        List<String> formerEmployeeNumbers,
        String name,
        List<DateRange> assignments,
        List<WeekdayPattern> pattern,
        List<SupervisorPeriod> supervisors,
        List<DateRange> absences,
        List<MonthShifts> hours) {

    public DirectoryPersonEvent {
        EventFields.missing("organisationId", organisationId);
        EventFields.text("employeeNumber", employeeNumber);
        formerEmployeeNumbers = EventFields.list(formerEmployeeNumbers);
        formerEmployeeNumbers.forEach(number -> EventFields.text("formerEmployeeNumbers", number));
        EventFields.text("name", name);
        assignments = EventFields.list(assignments);
        pattern = EventFields.list(pattern);
        supervisors = EventFields.list(supervisors);
        absences = EventFields.list(absences);
        hours = EventFields.list(hours);
    }

    /** The shifts of a month. */
    public record MonthShifts(List<LocalDate> shifts) {

        public MonthShifts {
            shifts = EventFields.list(shifts);
            shifts.forEach(shift -> EventFields.day("shifts", shift));
        }
    }

    PersonAvailability availability() {
        Set<LocalDate> shifts =
                hours.stream().flatMap(month -> month.shifts().stream()).collect(Collectors.toSet());
        return new PersonAvailability(pattern, absences, assignments, shifts);
    }

    /** Who supervises the person in what, and when: either {@code personId} or {@code external} is null. */
    public record SupervisorPeriod(
            String type,
            @Nullable UUID personId,
            @Nullable ExternalSupervisorName external,
            LocalDate from,
            LocalDate to) {

        public SupervisorPeriod {
            EventFields.text("type", type);
            to = new DateRange(from, to).to();
        }
    }

    /** A supervisor who is not on the roster. */
    public record ExternalSupervisorName(String id, String name) {

        public ExternalSupervisorName {
            EventFields.text("id", id);
            EventFields.text("name", name);
        }
    }
}
