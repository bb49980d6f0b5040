package org.supervisionwatch.supervision.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.VersionedEvent;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.sql.SqlStatement;
import org.supervisionwatch.supervision.directory.DirectoryPersonEvent.ExternalSupervisorName;
import org.supervisionwatch.supervision.directory.DirectoryPersonEvent.SupervisorPeriod;

/** The directory of organisations and people that roster events build. */
@ApplicationScoped
public class StaffDirectory {

    private static final String ORGANISATION = """
            select id, code, name, zone, calendar from directory_organisation where code = :code order by version desc limit 1
            """;

    private static final String PERSON = """
            select p.id, p.employee_number, p.name, p.pattern_from, p.pattern_days, p.away_from, p.away_to, p.post_from, p.post_to, p.shifts
            """;

    /** If two have the same number, the newer comes last and wins. */
    private static final String PEOPLE = PERSON + """
              from directory_person p
             where p.organisation_id = :organisation and p.employee_number = any (:numbers) order by p.version
            """;

    private static final String PEOPLE_BY_FORMER_NUMBER = PERSON + """
                 , former.number as former_number
              from directory_person p cross join unnest(p.former_numbers) former (number)
             where p.organisation_id = :organisation and former.number = any (:numbers) order by p.version
            """;

    private static final String PEOPLE_BY_ID = PERSON + """
              from directory_person p where p.id = any (:ids::uuid[]) order by p.name, p.employee_number
            """;

    private static final String SUPERVISEES = PERSON + """
                 , array_agg(distinct s.type order by s.type) as types
              from directory_supervision s join directory_person p on p.id = s.person_id
             where s.organisation_id = :organisation and s.supervisor_key = :supervisor and s.from_on <= :day and s.to_on >= :day
             group by p.id
             order by p.name, p.employee_number
            """;

    private final Sql sql;

    StaffDirectory(Sql sql) {
        this.sql = sql;
    }

    private record OrganisationColumns(long version, DirectoryOrganisation organisation) {}

    private record RenumberedPerson(String formerNumber, DirectoryPerson person) {}

    private record PersonColumns(
            long version, UUID organisationId, DirectoryPerson person, List<String> formerNumbers) {

        static PersonColumns of(long version, DirectoryPersonEvent event) {
            return new PersonColumns(
                    version,
                    event.organisationId(),
                    new DirectoryPerson(
                            event.id(),
                            event.employeeNumber(),
                            event.name(),
                            AvailabilityColumns.of(event.availability())),
                    event.formerEmployeeNumbers());
        }
    }

    private record SupervisionColumns(
            UUID personId,
            UUID organisationId,
            String type,
            String supervisorKey,
            @Nullable String supervisorName,
            LocalDate fromOn,
            LocalDate toOn) {

        static SupervisionColumns of(DirectoryPersonEvent person, SupervisorPeriod period) {
            ExternalSupervisorName external = period.external();
            return new SupervisionColumns(
                    person.id(),
                    person.organisationId(),
                    period.type(),
                    external == null ? String.valueOf(period.personId()) : "external:" + external.id(),
                    external == null ? null : external.name(),
                    period.from(),
                    period.to());
        }
    }

    /** Replaces what is known of these organisations. */
    void organisations(List<VersionedEvent<DirectoryOrganisation>> news) {
        delete("delete from directory_organisation where id = any (:ids::uuid[])", news);
        List<OrganisationColumns> rows = new ArrayList<>();
        for (VersionedEvent<DirectoryOrganisation> each : news) {
            if (each.event() != null) {
                rows.add(new OrganisationColumns(each.version(), each.event()));
            }
        }
        sql.insertAll("directory_organisation", OrganisationColumns.class, rows);
    }

    /** Replaces what is known of these people. Of an erased person nothing is left; their sessions stay and keep only the id. */
    void people(List<VersionedEvent<DirectoryPersonEvent>> news) {
        delete("delete from directory_supervision where person_id = any (:ids::uuid[])", news);
        delete("delete from directory_person where id = any (:ids::uuid[])", news);
        List<PersonColumns> rows = new ArrayList<>();
        List<SupervisionColumns> supervisions = new ArrayList<>();
        for (VersionedEvent<DirectoryPersonEvent> each : news) {
            DirectoryPersonEvent person = each.event();
            if (person != null) {
                rows.add(PersonColumns.of(each.version(), person));
                person.supervisors().forEach(period -> supervisions.add(SupervisionColumns.of(person, period)));
            }
        }
        sql.insertAll("directory_person", PersonColumns.class, rows);
        sql.insertAll("directory_supervision", SupervisionColumns.class, supervisions);
    }

    private void delete(String statement, List<? extends VersionedEvent<?>> news) {
        sql.of(statement).with("ids", VersionedEvent.keys(news)).run();
    }

    public Optional<DirectoryOrganisation> organisation(String code) {
        return sql.of(ORGANISATION).with("code", code).first(DirectoryOrganisation.class);
    }

    /** The organisation's people by employee number, by a former one if nobody has it now; unknown numbers are left out. */
    public Map<String, DirectoryPerson> people(UUID organisationId, Collection<String> employeeNumbers) {
        Map<String, DirectoryPerson> found = by(
                DirectoryPerson::employeeNumber,
                sql.of(PEOPLE).with("organisation", organisationId).with("numbers", employeeNumbers));
        List<String> others = employeeNumbers.stream()
                .filter(number -> !found.containsKey(number))
                .toList();
        if (!others.isEmpty()) {
            sql.of(PEOPLE_BY_FORMER_NUMBER)
                    .with("organisation", organisationId)
                    .with("numbers", others)
                    .list(RenumberedPerson.class)
                    .forEach(former -> found.put(former.formerNumber(), former.person()));
        }
        return found;
    }

    /** People by id; an erased person is left out. */
    public Map<UUID, DirectoryPerson> people(Collection<UUID> ids) {
        return by(DirectoryPerson::id, sql.of(PEOPLE_BY_ID).with("ids", ids));
    }

    private static <K> Map<K, DirectoryPerson> by(Function<DirectoryPerson, K> key, SqlStatement query) {
        Map<K, DirectoryPerson> found = new LinkedHashMap<>();
        query.list(DirectoryPerson.class).forEach(person -> found.put(key.apply(person), person));
        return found;
    }

    /**
     * Who is supervised by this supervisor on a day, by name.
     *
     * @param supervisorKey as {@code SessionSupervisor.keyOf} writes it
     */
    public List<Supervisee> superviseesOf(UUID organisationId, String supervisorKey, LocalDate day) {
        return sql.of(SUPERVISEES)
                .with("organisation", organisationId)
                .with("supervisor", supervisorKey)
                .with("day", day)
                .list(Supervisee.class);
    }
}
