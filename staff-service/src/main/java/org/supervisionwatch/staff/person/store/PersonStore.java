package org.supervisionwatch.staff.person.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.staff.organisation.EmployeeDirectory;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.Person.PersonDetails;

/** Finds, locks, lists, creates and erases people. Their details are read and written by {@link PersonPartsStore}. */
@Singleton
public class PersonStore implements EmployeeDirectory {

    /** Where each change of a person is published. */
    public static final String TOPIC = "staff.v1";

    private static final String SELECT = """
            select p.*, array(select n.number from person_number n
                               where n.person_id = p.id and n.number <> p.employee_number order by n.number) as former_numbers
              from person p
            """;

    private final Sql sql;
    private final PersonPartsStore parts;
    private final PublicationRecorder publications;

    PersonStore(Sql sql, PersonPartsStore parts, PublicationRecorder publications) {
        this.sql = sql;
        this.parts = parts;
        this.publications = publications;
    }

    /** Finds a person by their current or a former number. */
    public Optional<Person> find(UUID organisationId, String employeeNumber) {
        return find(organisationId, employeeNumber, "");
    }

    /** Finds a person and locks them until the transaction ends, against other writes to the person. */
    public Optional<Person> lock(UUID organisationId, String employeeNumber) {
        return find(organisationId, employeeNumber, "for no key update of p");
    }

    /** Finds a person and locks them also against writes that only refer to them. */
    public Optional<Person> lockForErasure(UUID organisationId, String employeeNumber) {
        return find(organisationId, employeeNumber, "for update of p");
    }

    private Optional<Person> find(UUID organisationId, String employeeNumber, String lock) {
        return parts
                .read(sql.of(SELECT + """
                        join person_number k on k.person_id = p.id
                         where k.organisation_id = :org and k.number = :number
                        """ + lock).with("org", organisationId).with("number", employeeNumber))
                .stream()
                .findFirst();
    }

    /** Loads people by id, in no particular order; unknown ids are left out. */
    public List<Person> load(Collection<UUID> ids) {
        return parts.read(sql.of(SELECT + "where p.id = any(:ids)").with("ids", ids));
    }

    /** At most {@code limit} people after {@code afterNumber}, by employee number. */
    public List<Person> page(UUID organisationId, String afterNumber, int limit) {
        return parts.read(sql.of(SELECT + """
                where p.organisation_id = :org and p.employee_number > :after
                 order by p.employee_number limit :limit
                """)
                .with("org", organisationId)
                .with("after", afterNumber)
                .with("limit", limit));
    }

    /** As {@link #page}, of people who are in this team on {@code day} or will be later. */
    public List<Person> pageOfTeam(UUID teamId, LocalDate day, String afterNumber, int limit) {
        return parts.read(sql.of(SELECT + """
                where p.employee_number > :after
                   and exists (select from assignment a join assignment_period h on h.assignment_id = a.id
                                where a.person_id = p.id and h.team_id = :team and coalesce(h.to_on, :day) >= :day)
                 order by p.employee_number limit :limit
                """)
                .with("after", afterNumber)
                .with("team", teamId)
                .with("day", day)
                .with("limit", limit));
    }

    /** Locked against erasure until the transaction ends. */
    @Override
    public Map<String, KnownEmployee> employees(UUID organisationId, Collection<String> employeeNumbers) {
        return sql.of("""
                select k.number, p.id, p.employee_number from person_number k join person p on p.id = k.person_id
                 where k.organisation_id = :org and k.number = any(:numbers) order by p.id for key share of p
                """)
                .with("org", organisationId)
                .with("numbers", employeeNumbers)
                .map(String.class, KnownEmployee.class);
    }

    /** @return empty if another transaction has created the person in the meantime */
    public Optional<UUID> create(UUID organisationId, String employeeNumber, PersonDetails details) {
        Optional<UUID> id = sql.of("""
                with taken as (
                  insert into person_number (organisation_id, number, person_id) values (:org, :number, uuidv7())
                  on conflict do nothing returning person_id)
                insert into person (id, organisation_id, employee_number, name)
                select person_id, :org, :number, :name from taken returning id
                """)
                .with("org", organisationId)
                .with("number", employeeNumber)
                .with("name", details.name())
                .first(UUID.class);
        id.ifPresent(created -> parts.writeDetails(created, details));
        return id;
    }

    /**
     * Gives the person a new number; the old one remains an alias.
     *
     * @return false if it has been given to somebody else in the meantime
     */
    public boolean renumber(Person person, String number) {
        return sql.of("""
                with taken as (
                  insert into person_number (organisation_id, number, person_id) values (:org, :number, :id)
                  on conflict (organisation_id, number) do update set number = excluded.number
                   where person_number.person_id = excluded.person_id returning person_id)
                update person set employee_number = :number from taken where id = taken.person_id
                """)
                        .with("org", person.organisationId())
                        .with("number", number)
                        .with("id", person.id())
                        .run()
                == 1;
    }

    /** Records that the person has changed, so that they are published. */
    public void markChanged(UUID id) {
        sql.of("update person set version = :version where id = :id")
                .with("version", publications.changed(TOPIC, id))
                .with("id", id)
                .run();
    }

    /** Records that all of these have changed. They are locked first, in order of their ids, so that two transactions cannot deadlock. */
    public void markChanged(Collection<UUID> ids) {
        sql.of("select id from person where id = any(:ids) order by id for no key update")
                .with("ids", ids)
                .list(UUID.class)
                .forEach(this::markChanged);
    }

    /** These are the people who take a role from one of the titles. */
    @Override
    public void republishWithTitles(UUID organisationId, Collection<String> titles) {
        List<UUID> holders =
                sql.of("""
                select distinct p.id from person p
                  join assignment a on a.person_id = p.id
                  join assignment_period h on h.assignment_id = a.id
                 where p.organisation_id = :org and h.role is null
                   and lower(h.position_title) in (select lower(t) from unnest(:titles::text[]) as t)
                """).with("org", organisationId).with("titles", titles).list(UUID.class);
        markChanged(holders);
    }

    /** The people whom this person supervises, has supervised or will supervise. */
    public List<UUID> supervisedBy(UUID supervisorId) {
        return sql.of("select distinct person_id from supervisor where supervisor_id = :id")
                .with("id", supervisorId)
                .list(UUID.class);
    }

    /** Removes the person with all their records and their entries as a lead or supervisor of others. The erasure itself is recorded. */
    public void erase(Person person, String reason, Instant at) {
        for (String removal : List.of(
                "delete from team_lead where person_id = :id",
                "delete from supervisor where supervisor_id = :id",
                "delete from person where id = :id")) {
            sql.of(removal).with("id", person.id()).run();
        }
        sql.of("insert into erasure (person_id, organisation_id, reason, erased_at) values (:id, :org, :reason, :at)")
                .with("id", person.id())
                .with("org", person.organisationId())
                .with("reason", reason)
                .with("at", at)
                .run();
        publications.erased(TOPIC, person.id());
    }
}
