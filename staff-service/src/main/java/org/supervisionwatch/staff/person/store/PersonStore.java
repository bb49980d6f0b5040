package org.supervisionwatch.staff.person.store;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.staff.organisation.EmployeeDirectory;
import org.supervisionwatch.staff.person.record.Person;

/** The table of people: finding, locking, listing, erasing. What hangs on a person is read and written by {@link PersonPartsStore}. */
@Singleton
public class PersonStore implements EmployeeDirectory {

    /** Where each change of a person is published. */
    public static final String TOPIC = "staff.v1";

    private final Sql sql;
    private final PersonPartsStore parts;
    private final PublicationRecorder publications;

    PersonStore(Sql sql, PersonPartsStore parts, PublicationRecorder publications) {
        this.sql = sql;
        this.parts = parts;
        this.publications = publications;
    }

    public Optional<Person> find(UUID organisationId, String employeeNumber) {
        return one("where organisation_id = ? and employee_number = ?", organisationId, employeeNumber);
    }

    /** Held against every other write to this person until the transaction ends. */
    public Optional<Person> lock(UUID organisationId, String employeeNumber) {
        return one(
                "where organisation_id = ? and employee_number = ? for no key update", organisationId, employeeNumber);
    }

    /** Held against every write that so much as refers to this person. */
    public Optional<Person> lockToErase(UUID organisationId, String employeeNumber) {
        return one("where organisation_id = ? and employee_number = ? for update", organisationId, employeeNumber);
    }

    /** In no particular order; those that are not there are left out. */
    public List<Person> load(Collection<UUID> ids) {
        return parts.assemble(sql.list("select * from person where id = any(?::uuid[])", PersonPartsStore::bare, ids));
    }

    /** At most {@code limit}, in order of their employee numbers. */
    public List<Person> page(UUID organisationId, String afterNumber, int limit) {
        return parts.assemble(sql.list(
                "select * from person where organisation_id = ? and employee_number > ? order by employee_number limit ?",
                PersonPartsStore::bare,
                organisationId,
                afterNumber,
                limit));
    }

    /** As {@link #page}, of those who are in this team on {@code day} or will be later. */
    public List<Person> pageOfTeam(UUID teamId, LocalDate day, String afterNumber, int limit) {
        return parts.assemble(sql.list("""
                select * from person p
                 where p.employee_number > ?
                   and exists (select from assignment a join assignment_period h on h.assignment_id = a.id
                                where a.person_id = p.id and h.team_id = ? and coalesce(h.to_on, ?) >= ?)
                 order by p.employee_number limit ?
                """, PersonPartsStore::bare, afterNumber, teamId, day, day, limit));
    }

    /** The ids of those of these employees who are known; they stay known until the transaction ends. */
    @Override
    public Map<String, UUID> ids(UUID organisationId, Collection<String> employeeNumbers) {
        return sql
                .list(
                        """
                        select employee_number, id from person
                         where organisation_id = ? and employee_number = any(?::text[]) order by id for key share
                        """,
                        row -> Map.entry(row.text("employee_number"), row.uuid("id")),
                        organisationId,
                        employeeNumbers)
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return empty if somebody else has made her meanwhile */
    public Optional<UUID> create(UUID organisationId, String employeeNumber, Person.PersonDetails details) {
        Optional<UUID> id = sql.one("""
                insert into person (organisation_id, employee_number, name) values (?, ?, ?)
                on conflict (organisation_id, employee_number) do nothing returning id
                """, row -> row.uuid("id"), organisationId, employeeNumber, details.name());
        id.ifPresent(made -> parts.writeDetails(made, details));
        return id;
    }

    /** Something about her has changed: she is to be published. */
    public void changed(UUID id) {
        long version = publications.changed(TOPIC, id);
        sql.run("update person set version = ? where id = ?", version, id);
    }

    /** All of them have changed. They are locked first, in order, as every other write locks the one it is about. */
    public void changed(Collection<UUID> ids) {
        sql.list(
                        "select id from person where id = any(?::uuid[]) order by id for no key update",
                        row -> row.uuid("id"),
                        ids)
                .forEach(this::changed);
    }

    @Override
    public void republishWithTitles(UUID organisationId, Collection<String> titles) {
        changed(withTitles(organisationId, titles));
    }

    /** Those to whom the organisation's table of titles gives their role, by one of these titles. */
    private List<UUID> withTitles(UUID organisationId, Collection<String> titles) {
        return sql.list("""
                select distinct p.id from person p
                  join assignment a on a.person_id = p.id
                  join assignment_period h on h.assignment_id = a.id
                 where p.organisation_id = ? and h.role is null
                   and lower(h.position_title) in (select lower(t) from unnest(?::text[]) as t)
                """, row -> row.uuid("id"), organisationId, titles);
    }

    /** Those who are, were or will be supervised by this person. */
    public List<UUID> supervisedBy(UUID supervisorId) {
        return sql.list(
                "select distinct person_id from supervisor where supervisor_id = ?",
                row -> row.uuid("person_id"),
                supervisorId);
    }

    /** Removes the person with everything that hangs on her, and her place as anybody's lead or supervisor. That it was done is kept. */
    public void erase(Person person, String reason, Instant at) {
        UUID id = person.id();
        sql.run("delete from team_lead where person_id = ?", id);
        sql.run("delete from supervisor where supervisor_id = ?", id);
        sql.run("delete from person where id = ?", id);
        sql.run(
                "insert into erasure (person_id, organisation_id, reason, erased_at) values (?, ?, ?, ?)",
                id,
                person.organisationId(),
                reason,
                at);
        publications.erased(TOPIC, id);
    }

    private Optional<Person> one(String where, @Nullable Object... parameters) {
        return parts.assemble(sql.list("select * from person " + where, PersonPartsStore::bare, parameters)).stream()
                .findFirst();
    }
}
