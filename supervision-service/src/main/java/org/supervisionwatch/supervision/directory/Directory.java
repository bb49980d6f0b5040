package org.supervisionwatch.supervision.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.Arrival;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Who there is, as far as the roster's events have told. */
@ApplicationScoped
public class Directory {

    private static final String ORGANISATION = """
            select id, code, zone from directory_organisation where code = ? order by version desc limit 1
            """;

    /** Of two with the same number the newer last, so that it wins. */
    private static final String PEOPLE = """
            select id, employee_number, name from directory_person
             where organisation_id = ? and employee_number = any (?) order by version
            """;

    private static final String PEOPLE_BY_ID = """
            select id, employee_number, name from directory_person where id = any (?)
            """;

    private static final String PUT_ORGANISATION = """
            insert into directory_organisation (id, version, code, zone) values (?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, code = excluded.code, zone = excluded.zone
            """;

    private static final String PUT_PERSON = """
            insert into directory_person (id, version, organisation_id, employee_number, name) values (?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, organisation_id = excluded.organisation_id,
                                           employee_number = excluded.employee_number, name = excluded.name
            """;

    private final Sql sql;

    Directory(Sql sql) {
        this.sql = sql;
    }

    public Optional<Organisation> organisation(String code) {
        return sql.one(
                ORGANISATION,
                row -> new Organisation(row.uuid("id"), row.text("code"), ZoneId.of(row.text("zone"))),
                code);
    }

    /** Those of the organisation who have one of these employee numbers; the others are left out. */
    public Map<String, Person> people(UUID organisationId, Collection<String> employeeNumbers) {
        Map<String, Person> found = new LinkedHashMap<>();
        if (!employeeNumbers.isEmpty()) {
            sql.list(PEOPLE, Directory::person, organisationId, employeeNumbers)
                    .forEach(person -> found.put(person.employeeNumber(), person));
        }
        return found;
    }

    /** Who these are; an erased person is left out. */
    public Map<UUID, Person> people(Collection<UUID> ids) {
        Map<UUID, Person> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.list(PEOPLE_BY_ID, Directory::person, ids).forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    private static Person person(Row row) throws SQLException {
        return new Person(row.uuid("id"), row.text("employee_number"), row.text("name"));
    }

    void organisations(List<Arrival<OrganisationEvent>> news) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (Arrival<OrganisationEvent> arrival : news) {
            OrganisationEvent event = arrival.event();
            if (event == null) {
                gone.add(arrival.key());
            } else {
                rows.add(new @Nullable Object[] {arrival.key(), arrival.version(), event.code(), event.zone()});
            }
        }
        sql.runEach(PUT_ORGANISATION, rows);
        if (!gone.isEmpty()) {
            sql.run("delete from directory_organisation where id = any (?)", gone);
        }
    }

    /** An erased person is gone from here; her sessions stay, with her id alone. */
    void people(List<Arrival<PersonEvent>> news) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (Arrival<PersonEvent> arrival : news) {
            PersonEvent event = arrival.event();
            if (event == null) {
                gone.add(arrival.key());
            } else {
                rows.add(new @Nullable Object[] {
                    arrival.key(), arrival.version(), event.organisationId(), event.employeeNumber(), event.name()
                });
            }
        }
        sql.runEach(PUT_PERSON, rows);
        if (!gone.isEmpty()) {
            sql.run("delete from directory_person where id = any (?)", gone);
        }
    }
}
