package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.AssignedSupervisor;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.ClinicalProfile;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAbsence;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventMonth;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventPattern;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventTerm;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.OutsideSupervisor;
import org.supervisionwatch.chassis.sql.ColumnArrays;
import org.supervisionwatch.chassis.sql.Sql;

/** The table person and its dependent tables. */
@ApplicationScoped
class PersonRows {

    private static final List<String> DEPENDENT = List.of(
            "assignment_period",
            "assignment_term",
            "pattern_period",
            "absence",
            "person_supervisor",
            "clinical_profile",
            "clinical_month");

    private final Sql sql;

    PersonRows(Sql sql) {
        this.sql = sql;
    }

    /** The supervisees of these people, and those who have a session booked with them. */
    List<UUID> superviseesOf(Collection<UUID> supervisors) {
        return sql.list("""
                select person_id from person_supervisor where supervisor_person_id = any(?::uuid[])
                union
                select a.person_id from session s join attendance a on a.session_id = s.id
                 where s.supervisor_person_id = any(?::uuid[]) and s.status = 'booked'
                """, row -> row.uuid("person_id"), supervisors, supervisors);
    }

    /** Replaces everything stored under these keys by the new states; a key without a state is deleted. */
    void replace(List<UUID> keys, List<PersonEvent> events) {
        for (String table : DEPENDENT) {
            sql.run("delete from " + table + " where person_id = any(?::uuid[])", keys);
        }
        sql.run("delete from person where id = any(?::uuid[])", keys);
        insertPeople(events);
        insertAssignments(events);
        insertTerms(events);
        insertPatterns(events);
        insertAbsences(events);
        insertSupervisors(events);
        insertProfiles(events);
        insertHours(events);
    }

    private void insertPeople(List<PersonEvent> events) {
        ColumnArrays rows = new ColumnArrays("uuid", "uuid", "text", "text", "text", "bool");
        for (PersonEvent event : events) {
            rows.row(
                    event.id(),
                    event.organisationId(),
                    event.employeeNumber(),
                    event.name(),
                    event.email(),
                    event.patternAssumed());
        }
        sql.runAll("""
                insert into person (id, organisation_id, employee_number, name, email, pattern_assumed)
                select * from unnest(?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private void insertAssignments(List<PersonEvent> events) {
        ColumnArrays rows = new ColumnArrays("uuid", "int4", "uuid", "text", "text", "text", "uuid", "date", "date");
        for (PersonEvent event : events) {
            int ordinal = 0;
            for (EventAssignment period : event.assignments()) {
                rows.row(
                        event.id(),
                        ordinal++,
                        period.id(),
                        period.number(),
                        period.positionTitle(),
                        period.role(),
                        period.teamId(),
                        period.from(),
                        period.to());
            }
        }
        sql.runAll("""
                insert into assignment_period (person_id, ordinal, assignment_id, number, position_title, role, team_id,
                    from_on, to_on)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private void insertTerms(List<PersonEvent> events) {
        ColumnArrays rows = new ColumnArrays("uuid", "uuid", "date", "numeric", "numeric");
        for (PersonEvent event : events) {
            termsByAssignment(event)
                    .forEach((assignment, terms) -> terms.values()
                            .forEach(term ->
                                    rows.row(event.id(), assignment, term.from(), term.hours(), term.fullTimeHours())));
        }
        sql.runAll("""
                insert into assignment_term (person_id, assignment_id, from_on, hours, full_time_hours)
                select * from unnest(?, ?, ?, ?, ?)
                """, rows);
    }

    /** By assignment and date, because several periods of one assignment may repeat its terms. */
    private static Map<UUID, Map<LocalDate, EventTerm>> termsByAssignment(PersonEvent event) {
        Map<UUID, Map<LocalDate, EventTerm>> terms = new TreeMap<>();
        for (EventAssignment period : event.assignments()) {
            Map<LocalDate, EventTerm> ofAssignment = terms.computeIfAbsent(period.id(), id -> new TreeMap<>());
            period.terms().forEach(term -> ofAssignment.put(term.from(), term));
        }
        return terms;
    }

    private void insertPatterns(List<PersonEvent> events) {
        ColumnArrays rows = new ColumnArrays("uuid", "date", "text");
        for (PersonEvent event : events) {
            for (EventPattern pattern : event.pattern()) {
                List<Integer> days = pattern.days().stream()
                        .map(PersonEvent.EventWeekday::column)
                        .sorted()
                        .toList();
                rows.row(event.id(), pattern.from(), ColumnArrays.literal(days));
            }
        }
        sql.runAll("""
                insert into pattern_period (person_id, from_on, days)
                select person_id, from_on, days::smallint[] from unnest(?, ?, ?) as t (person_id, from_on, days)
                """, rows);
    }

    private void insertAbsences(List<PersonEvent> events) {
        ColumnArrays rows = new ColumnArrays("uuid", "date", "date", "text");
        for (PersonEvent event : events) {
            for (EventAbsence absence : event.absences()) {
                rows.row(event.id(), absence.from(), absence.to(), ColumnCodes.of(absence.absenceClass()));
            }
        }
        sql.runAll("""
                insert into absence (person_id, from_on, to_on, class) select * from unnest(?, ?, ?, ?)
                """, rows);
    }

    private void insertSupervisors(List<PersonEvent> events) {
        ColumnArrays rows = new ColumnArrays("uuid", "int4", "text", "uuid", "text", "text", "text", "date", "date");
        for (PersonEvent event : events) {
            int ordinal = 0;
            for (AssignedSupervisor supervisor : event.supervisors()) {
                @Nullable OutsideSupervisor external = supervisor.external();
                rows.row(
                        event.id(),
                        ordinal++,
                        supervisor.type(),
                        supervisor.personId(),
                        external == null ? null : external.id(),
                        external == null ? null : external.name(),
                        external == null ? null : external.email(),
                        supervisor.from(),
                        supervisor.to());
            }
        }
        sql.runAll("""
                insert into person_supervisor (person_id, ordinal, type, supervisor_person_id, external_id, external_name,
                    external_email, from_on, to_on)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private void insertProfiles(List<PersonEvent> events) {
        ColumnArrays rows = new ColumnArrays("uuid", "text", "date", "bool", "int4", "numeric");
        for (PersonEvent event : events) {
            @Nullable ClinicalProfile profile = event.clinicalProfile();
            if (profile != null) {
                rows.row(
                        event.id(),
                        ColumnArrays.literal(profile.memberships()),
                        profile.qualifiedOn(),
                        profile.newlyQualified(),
                        profile.caseload(),
                        profile.clinicalFte());
            }
        }
        sql.runAll("""
                insert into clinical_profile (person_id, memberships, qualified_on, newly_qualified, caseload, clinical_fte)
                select person_id, memberships::text[], qualified_on, newly_qualified, caseload, clinical_fte
                  from unnest(?, ?, ?, ?, ?, ?)
                    as t (person_id, memberships, qualified_on, newly_qualified, caseload, clinical_fte)
                """, rows);
    }

    private void insertHours(List<PersonEvent> events) {
        ColumnArrays rows = new ColumnArrays("uuid", "date", "int4", "text");
        for (PersonEvent event : events) {
            for (EventMonth hours : event.hours()) {
                rows.row(
                        event.id(),
                        hours.month().atDay(1),
                        hours.clinicalMinutes(),
                        ColumnArrays.literal(hours.shifts()));
            }
        }
        sql.runAll("""
                insert into clinical_month (person_id, month, clinical_minutes, shifts)
                select person_id, month, clinical_minutes, shifts::date[]
                  from unnest(?, ?, ?, ?) as t (person_id, month, clinical_minutes, shifts)
                """, rows);
    }
}
