package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.AssignedSupervisor;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAbsence;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventMonth;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventWeekday;
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

    private static final String PEOPLE = """
            insert into person (id, organisation_id, employee_number, name, email, pattern_assumed)
            select id, organisation_id, employee_number, name, email, pattern_assumed from {rows}
            """;

    private static final String PROFILES = """
            insert into clinical_profile (person_id, memberships, qualified_on, newly_qualified, caseload, clinical_fte)
            select id, memberships, qualified_on, newly_qualified, caseload, clinical_fte from {rows} where memberships is not null
            """;

    private final Sql sql;
    private final PostRows posts;

    PersonRows(Sql sql, PostRows posts) {
        this.sql = sql;
        this.posts = posts;
    }

    private record PatternRow(UUID personId, LocalDate fromOn, int week, List<Integer> days) {}

    private record AbsenceRow(UUID personId, EventAbsence absence) {}

    private record SupervisorRow(UUID personId, int ordinal, AssignedSupervisor supervisor) {}

    private record MonthRow(UUID personId, EventMonth month) {}

    /** The supervisees of these people, and those who have a session booked with them. */
    List<UUID> superviseesOf(Collection<UUID> supervisors) {
        return sql.of("""
                        select person_id from person_supervisor where supervisor_person_id = any(:supervisors)
                        union
                        select a.person_id from session s join attendance a on a.session_id = s.id
                         where s.supervisor_person_id = any(:supervisors) and s.status = 'booked'
                        """).with("supervisors", supervisors).list(UUID.class);
    }

    /**
     * Replaces what is stored by the new states.
     *
     * @param known the keys of which anything may be stored; one without a state is deleted
     */
    void replace(List<UUID> known, List<PersonEvent> events) {
        if (!known.isEmpty()) {
            for (String table : DEPENDENT) {
                sql.of("delete from " + table + " where person_id = any(:keys)")
                        .with("keys", known)
                        .run();
            }
            sql.of("delete from person where id = any(:keys)")
                    .with("keys", known)
                    .run();
        }
        write(events);
    }

    private void write(List<PersonEvent> events) {
        sql.writeAll(PEOPLE, PersonEvent.class, events);
        posts.insert(events.stream().collect(Collectors.toMap(PersonEvent::id, PersonEvent::assignments)));
        insert("pattern_period", PatternRow.class, events, PersonRows::weeks);
        insert(
                "absence",
                AbsenceRow.class,
                events,
                event -> event.absences().stream().map(absence -> new AbsenceRow(event.id(), absence)));
        insert("person_supervisor", SupervisorRow.class, events, PersonRows::supervisors);
        sql.writeAll(PROFILES, PersonEvent.class, events);
        insert(
                "clinical_month",
                MonthRow.class,
                events,
                event -> event.hours().stream().map(month -> new MonthRow(event.id(), month)));
    }

    private <R extends Record> void insert(
            String table, Class<R> type, List<PersonEvent> events, Function<PersonEvent, Stream<R>> rows) {
        sql.insertAll(table, type, events.stream().flatMap(rows).toList());
    }

    private static Stream<PatternRow> weeks(PersonEvent event) {
        return event.pattern().stream()
                .flatMap(pattern -> IntStream.range(0, pattern.weeks().size())
                        .mapToObj(week -> new PatternRow(
                                event.id(),
                                pattern.from(),
                                week,
                                pattern.weeks().get(week).stream()
                                        .map(EventWeekday::column)
                                        .sorted()
                                        .toList())));
    }

    private static Stream<SupervisorRow> supervisors(PersonEvent event) {
        return IntStream.range(0, event.supervisors().size())
                .mapToObj(i ->
                        new SupervisorRow(event.id(), i, event.supervisors().get(i)));
    }
}
