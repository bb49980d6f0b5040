package org.supervisionwatch.alerts.roster.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.pack.PackAbsenceClass;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads people's facts as the engine's values, with the same number of queries for any number of people. */
@ApplicationScoped
public class PersonFactsReader {

    private final Sql sql;
    private final SessionFactsReader sessions;
    private final ClinicalFactsReader clinicalFacts;
    private final UnreadableFacts unreadable;

    PersonFactsReader(
            Sql sql, SessionFactsReader sessions, ClinicalFactsReader clinicalFacts, UnreadableFacts unreadable) {
        this.sql = sql;
        this.sessions = sessions;
        this.clinicalFacts = clinicalFacts;
        this.unreadable = unreadable;
    }

    /** By person; those who are not known, or whose organisation is not, are left out. */
    public Map<UUID, PersonFacts> load(Collection<UUID> people) {
        Map<UUID, EmployingOrganisation> employers = employers(people);
        return employers.isEmpty() ? Map.of() : load(employers);
    }

    private Map<UUID, PersonFacts> load(Map<UUID, EmployingOrganisation> employers) {
        Set<UUID> known = employers.keySet();
        Map<UUID, List<EmploymentPeriod>> posts = posts(known);
        Map<UUID, List<ContractedHours>> terms = terms(known);
        Map<UUID, List<WorkingWeekdays>> days = workingDays(known);
        Map<UUID, List<Absence>> absences = absences(known);
        Map<UUID, List<SupervisorAway>> away = supervisorsAway(known);
        Map<UUID, List<AttendedSession>> attended = sessions.load(known);
        Map<UUID, ClinicalFacts> clinical = clinicalFacts.load(known);
        Set<UUID> unreadablePeople = unreadable.among(known);
        return employers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new PersonFacts(
                                each.getKey(),
                                each.getValue(),
                                unreadablePeople.contains(each.getKey()),
                                posts.getOrDefault(each.getKey(), List.of()),
                                terms.getOrDefault(each.getKey(), List.of()),
                                days.getOrDefault(each.getKey(), List.of()),
                                absences.getOrDefault(each.getKey(), List.of()),
                                away.getOrDefault(each.getKey(), List.of()),
                                attended.getOrDefault(each.getKey(), List.of()),
                                clinical.getOrDefault(each.getKey(), ClinicalFacts.NONE))));
    }

    private Map<UUID, EmployingOrganisation> employers(Collection<UUID> people) {
        Map<UUID, EmployingOrganisation> employers = new HashMap<>();
        sql.list("""
                select p.id as person_id, o.id, o.zone, o.monitored_from
                  from person p join organisation o on o.id = p.organisation_id
                 where p.id = any(?::uuid[])
                """, row -> employers.put(row.uuid("person_id"), employer(row)), people);
        return employers;
    }

    private static EmployingOrganisation employer(Row row) throws SQLException {
        return new EmployingOrganisation(row.uuid("id"), ZoneId.of(row.text("zone")), row.date("monitored_from"));
    }

    private Map<UUID, List<EmploymentPeriod>> posts(Collection<UUID> people) {
        Map<UUID, Map<UUID, List<AssignmentPeriod>>> periods = new HashMap<>();
        sql.list(
                """
                select person_id, assignment_id, role, team_id, from_on, to_on
                  from assignment_period where person_id = any(?::uuid[])
                 order by person_id, from_on, ordinal
                """,
                row -> periods.computeIfAbsent(row.uuid("person_id"), id -> new LinkedHashMap<>())
                        .computeIfAbsent(row.uuid("assignment_id"), id -> new ArrayList<>())
                        .add(new AssignmentPeriod(
                                row.date("from_on"),
                                row.dateOrNull("to_on"),
                                row.textOrNull("role"),
                                row.uuid("team_id"))),
                people);
        Map<UUID, List<EmploymentPeriod>> posts = new HashMap<>();
        periods.forEach((person, byAssignment) -> posts.put(
                person,
                byAssignment.entrySet().stream()
                        .flatMap(each -> EmploymentPeriod.of(each.getKey(), each.getValue()).stream())
                        .toList()));
        return posts;
    }

    private Map<UUID, List<ContractedHours>> terms(Collection<UUID> people) {
        return grouped(
                "select * from assignment_term where person_id = any(?::uuid[])",
                row -> new ContractedHours(
                        row.uuid("assignment_id"),
                        row.date("from_on"),
                        row.as("hours", BigDecimal.class),
                        row.as("full_time_hours", BigDecimal.class)),
                people);
    }

    private Map<UUID, List<WorkingWeekdays>> workingDays(Collection<UUID> people) {
        return grouped(
                "select person_id, from_on, days::text[] as days from pattern_period where person_id = any(?::uuid[])",
                row -> new WorkingWeekdays(
                        row.date("from_on"),
                        row.texts("days").stream()
                                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                                .collect(Collectors.toSet())),
                people);
    }

    private Map<UUID, List<Absence>> absences(Collection<UUID> people) {
        return grouped(
                "select person_id, upper(class) as class, from_on, to_on from absence where person_id = any(?::uuid[])",
                row -> new Absence(
                        PackAbsenceClass.valueOf(row.text("class")).kind(),
                        row.date("from_on"),
                        row.dateOrNull("to_on")),
                people);
    }

    private Map<UUID, List<SupervisorAway>> supervisorsAway(Collection<UUID> people) {
        return grouped(
                """
                select s.person_id, s.type, greatest(a.from_on, s.from_on) as from_on,
                       least(a.to_on, s.to_on) as to_on
                  from person_supervisor s
                  join absence a on a.person_id = s.supervisor_person_id
                 where s.person_id = any(?::uuid[])
                   and a.from_on <= coalesce(s.to_on, 'infinity') and s.from_on <= coalesce(a.to_on, 'infinity')
                """,
                row -> new SupervisorAway(row.text("type"), new Period(row.date("from_on"), row.dateOrNull("to_on"))),
                people);
    }

    /** @param query must select {@code person_id} besides what the reader needs */
    private <T> Map<UUID, List<T>> grouped(String query, Sql.RowReader<T> reader, Collection<UUID> people) {
        Map<UUID, List<T>> byPerson = new HashMap<>();
        sql.list(
                query,
                row -> byPerson.computeIfAbsent(row.uuid("person_id"), id -> new ArrayList<>())
                        .add(reader.read(row)),
                people);
        return byPerson;
    }
}
