package org.supervisionwatch.alerts.roster.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.pack.PackAbsenceClass;
import org.supervisionwatch.chassis.sql.Column;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads people's facts as the engine's values, with the same number of queries for any number of people. */
@ApplicationScoped
public class PersonFactsReader {

    private final Sql sql;
    private final SessionFactsReader sessions;
    private final ClinicalFactsReader clinicalFacts;
    private final DoubtedFacts doubted;

    PersonFactsReader(Sql sql, SessionFactsReader sessions, ClinicalFactsReader clinicalFacts, DoubtedFacts doubted) {
        this.sql = sql;
        this.sessions = sessions;
        this.clinicalFacts = clinicalFacts;
        this.doubted = doubted;
    }

    /** By person; those who are not known, or whose organisation is not, are left out. */
    public Map<UUID, PersonFacts> load(Collection<UUID> people) {
        Map<UUID, PersonFacts> known = loadWithoutSessions(people);
        return withAllSessions(known, known.keySet());
    }

    /** Like {@link #load}, but as if nobody had ever had a session. */
    public Map<UUID, PersonFacts> loadWithoutSessions(Collection<UUID> people) {
        Map<UUID, EmployingOrganisation> employers = employers(people);
        return employers.isEmpty() ? Map.of() : load(employers);
    }

    /** Adds sessions to the facts of the people for whom there is a span. */
    public Map<UUID, PersonFacts> withSessions(Map<UUID, PersonFacts> people, Map<UUID, SessionSpan> spans) {
        if (spans.isEmpty()) {
            return Map.of();
        }
        List<PersonFacts> some = spans.keySet().stream()
                .map(person -> Objects.requireNonNull(people.get(person)))
                .toList();
        Map<UUID, List<AttendedSession>> attended = sessions.load(
                spans, some.stream().map(person -> person.employer().id()).toList());
        return some.stream()
                .map(person -> person.with(attended.getOrDefault(person.id(), List.of())))
                .collect(Collectors.toMap(PersonFacts::id, Function.identity()));
    }

    /** Adds all sessions to the facts of some of these people. */
    public Map<UUID, PersonFacts> withAllSessions(Map<UUID, PersonFacts> people, Set<UUID> some) {
        return withSessions(people, some.stream().collect(Collectors.toMap(Function.identity(), _ -> SessionSpan.ALL)));
    }

    /** Those of these people who attended a session before that day which may count. */
    public List<UUID> attendedBefore(Map<UUID, LocalDate> day, CountingRule counts) {
        return sessions.attendedBefore(day, counts);
    }

    private Map<UUID, PersonFacts> load(Map<UUID, EmployingOrganisation> employers) {
        Set<UUID> known = employers.keySet();
        Map<UUID, List<AssignmentPeriod>> periods = periods(known);
        Map<UUID, List<ContractedHours>> terms = terms(known);
        Map<UUID, List<WorkingPattern>> patterns = patterns(known);
        Map<UUID, List<Absence>> absences = absences(known);
        Map<UUID, List<SupervisorAway>> away = supervisorsAway(known);
        Map<UUID, ClinicalFacts> clinical = clinicalFacts.load(known);
        Map<UUID, FactsDoubt> doubts = doubted.among(known);
        return employers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new PersonFacts(
                                each.getKey(),
                                each.getValue(),
                                doubts.get(each.getKey()),
                                periods.getOrDefault(each.getKey(), List.of()),
                                terms.getOrDefault(each.getKey(), List.of()),
                                roster(patterns.get(each.getKey()), clinical.get(each.getKey())),
                                absences.getOrDefault(each.getKey(), List.of()),
                                away.getOrDefault(each.getKey(), List.of()),
                                List.of(),
                                clinical.getOrDefault(each.getKey(), ClinicalFacts.NONE))));
    }

    private static WorkRoster roster(@Nullable List<WorkingPattern> patterns, @Nullable ClinicalFacts clinical) {
        return new WorkRoster(
                patterns == null ? List.of() : patterns,
                clinical == null ? ClinicalFacts.NONE.shifts() : clinical.shifts());
    }

    private Map<UUID, EmployingOrganisation> employers(Collection<UUID> people) {
        return sql.of("""
                        select p.id as person_id, o.id, o.zone, o.monitored_from
                          from person p join organisation o on o.id = p.organisation_id
                         where p.id = any(:people)
                        """).with("people", people).map(UUID.class, EmployingOrganisation.class);
    }

    private Map<UUID, List<AssignmentPeriod>> periods(Collection<UUID> people) {
        return grouped("""
                select a.*, coalesce(t.mode = 'live', false) as team_live
                  from assignment_period a left join team t on t.id = a.team_id
                 where a.person_id = any(:people) order by a.person_id, a.from_on, a.ordinal
                """, people, AssignmentPeriod.class);
    }

    private Map<UUID, List<ContractedHours>> terms(Collection<UUID> people) {
        return grouped("select * from assignment_term where person_id = any(:people)", people, ContractedHours.class);
    }

    private record PlannedWeek(LocalDate fromOn, Set<DayOfWeek> days) {}

    /** The days are stored as numbers of the week, Monday being 1; 1 January 2024 was a Monday. */
    private Map<UUID, List<WorkingPattern>> patterns(Collection<UUID> people) {
        return mapped(grouped("""
                select person_id, from_on,
                       array(select to_char(date '2024-01-01' + (day - 1), 'FMDAY') from unnest(days) as day) as days
                  from pattern_period where person_id = any(:people) order by person_id, from_on, week
                """, people, PlannedWeek.class), PersonFactsReader::patterns);
    }

    private static List<WorkingPattern> patterns(List<PlannedWeek> weeks) {
        Map<LocalDate, List<Set<DayOfWeek>>> alternating = new LinkedHashMap<>();
        weeks.forEach(week -> alternating
                .computeIfAbsent(week.fromOn(), _ -> new ArrayList<>())
                .add(week.days()));
        return alternating.entrySet().stream()
                .map(each -> new WorkingPattern(each.getKey(), each.getValue(), null))
                .toList();
    }

    private record ClassedAbsence(
            @Column("class") PackAbsenceClass absenceClass,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {

        Absence absence() {
            return new Absence(absenceClass.kind(), fromOn, toOn);
        }
    }

    private Map<UUID, List<Absence>> absences(Collection<UUID> people) {
        return mapped(
                grouped("select * from absence where person_id = any(:people)", people, ClassedAbsence.class),
                absences -> absences.stream().map(ClassedAbsence::absence).toList());
    }

    private Map<UUID, List<SupervisorAway>> supervisorsAway(Collection<UUID> people) {
        return grouped("""
                select s.person_id, s.type, greatest(a.from_on, s.from_on) as from, least(a.to_on, s.to_on) as to
                  from person_supervisor s
                  join lateral (select from_on, to_on from absence where person_id = s.supervisor_person_id
                                union all
                                select max(to_on) + 1, null from assignment_period where person_id = s.supervisor_person_id
                                having bool_and(to_on is not null)) a
                    on a.from_on <= coalesce(s.to_on, 'infinity') and s.from_on <= coalesce(a.to_on, 'infinity')
                 where s.person_id = any(:people)
                """, people, SupervisorAway.class);
    }

    /** @param query whose first column is the person */
    private <T> Map<UUID, List<T>> grouped(String query, Collection<UUID> people, Class<T> row) {
        return sql.of(query).with("people", people).grouped(UUID.class, row);
    }

    private static <T, U> Map<UUID, List<U>> mapped(Map<UUID, List<T>> rows, Function<List<T>, List<U>> facts) {
        return rows.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> facts.apply(each.getValue())));
    }
}
