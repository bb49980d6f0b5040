package org.supervisionwatch.supervision.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads the directory of organisations and people that roster events have built. */
@ApplicationScoped
public class StaffDirectory {

    private static final String ORGANISATION = """
            select id, code, name, zone, calendar from directory_organisation where code = ? order by version desc limit 1
            """;

    /** If two have the same number, the newer comes last and wins. */
    private static final String PEOPLE = """
            select id, employee_number, name from directory_person
             where organisation_id = ? and employee_number = any (?) order by version
            """;

    private static final String PEOPLE_BY_ID = """
            select id, employee_number, name from directory_person where id = any (?) order by name, employee_number
            """;

    private static final String AVAILABILITY = """
            select id, pattern_from, pattern_days, away_from, away_to, post_from, post_to from directory_person where id = any (?)
            """;

    private static final String SUPERVISEES = """
            select p.id, p.employee_number, p.name, array_agg(distinct s.type order by s.type) as types
              from directory_supervision s join directory_person p on p.id = s.person_id
             where s.organisation_id = ? and s.supervisor_key = ? and s.from_on <= ? and s.to_on >= ?
             group by p.id, p.employee_number, p.name
             order by p.name, p.employee_number
            """;

    private final Sql sql;

    StaffDirectory(Sql sql) {
        this.sql = sql;
    }

    public Optional<DirectoryOrganisation> organisation(String code) {
        return sql.one(
                ORGANISATION,
                row -> new DirectoryOrganisation(
                        row.uuid("id"),
                        row.text("code"),
                        row.text("name"),
                        ZoneId.of(row.text("zone")),
                        row.text("calendar")),
                code);
    }

    /** The organisation's people by employee number; unknown numbers are left out. */
    public Map<String, DirectoryPerson> people(UUID organisationId, Collection<String> employeeNumbers) {
        Map<String, DirectoryPerson> found = new LinkedHashMap<>();
        if (!employeeNumbers.isEmpty()) {
            sql.list(PEOPLE, StaffDirectory::person, organisationId, employeeNumbers)
                    .forEach(person -> found.put(person.employeeNumber(), person));
        }
        return found;
    }

    /** People by id; an erased person is left out. */
    public Map<UUID, DirectoryPerson> people(Collection<UUID> ids) {
        Map<UUID, DirectoryPerson> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.list(PEOPLE_BY_ID, StaffDirectory::person, ids).forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    /** When these people work, by id; an erased person is left out. */
    public Map<UUID, PersonAvailability> availability(Collection<UUID> ids) {
        Map<UUID, PersonAvailability> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.list(AVAILABILITY, row -> Map.entry(row.uuid("id"), availability(row)), ids)
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return found;
    }

    private static PersonAvailability availability(Row row) throws SQLException {
        List<LocalDate> from = row.dates("pattern_from");
        List<String> days = row.texts("pattern_days");
        List<PersonAvailability.WeekdayPattern> patterns = IntStream.range(0, from.size())
                .mapToObj(i -> new PersonAvailability.WeekdayPattern(from.get(i), weekdays(days.get(i))))
                .toList();
        return new PersonAvailability(
                patterns,
                ranges(row.dates("away_from"), row.dates("away_to")),
                ranges(row.dates("post_from"), row.dates("post_to")));
    }

    private static Set<DayOfWeek> weekdays(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
    }

    private static List<PersonAvailability.DateRange> ranges(List<LocalDate> from, List<LocalDate> to) {
        return IntStream.range(0, from.size())
                .mapToObj(i -> new PersonAvailability.DateRange(from.get(i), to.get(i)))
                .toList();
    }

    /**
     * Who is supervised by this supervisor on a day, by name.
     *
     * @param supervisorKey as {@code SessionSupervisor.keyOf} writes it
     */
    public List<Supervisee> superviseesOf(UUID organisationId, String supervisorKey, LocalDate day) {
        return sql.list(
                SUPERVISEES,
                row -> new Supervisee(person(row), row.texts("types")),
                organisationId,
                supervisorKey,
                day,
                day);
    }

    private static DirectoryPerson person(Row row) throws SQLException {
        return new DirectoryPerson(row.uuid("id"), row.text("employee_number"), row.text("name"));
    }
}
