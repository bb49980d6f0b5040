package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventTerm;
import org.supervisionwatch.chassis.sql.Sql;

/** People's posts: the tables assignment_period and assignment_term. */
@ApplicationScoped
public class PostRows {

    private static final List<String> TABLES = List.of("assignment_period", "assignment_term");

    private final Sql sql;

    PostRows(Sql sql) {
        this.sql = sql;
    }

    private record AssignmentRow(UUID personId, int ordinal, EventAssignment period) {}

    private record TermRow(UUID personId, UUID assignmentId, EventTerm term) {}

    /** By person, as an event would tell them; each period has all terms of its assignment. */
    public Map<UUID, List<EventAssignment>> of(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<EventTerm>> terms = sql
                .of("select * from assignment_term where person_id = any(:people) order by from_on")
                .with("people", people)
                .list(TermRow.class)
                .stream()
                .collect(Collectors.groupingBy(
                        TermRow::assignmentId, Collectors.mapping(TermRow::term, Collectors.toList())));
        Map<UUID, List<EventAssignment>> posts = new HashMap<>();
        sql.of("select * from assignment_period where person_id = any(:people) order by person_id, ordinal")
                .with("people", people)
                .list(AssignmentRow.class)
                .forEach(row -> posts.computeIfAbsent(row.personId(), _ -> new ArrayList<>())
                        .add(withTerms(row.period(), terms)));
        return posts;
    }

    private static EventAssignment withTerms(EventAssignment period, Map<UUID, List<EventTerm>> terms) {
        return new EventAssignment(
                period.id(),
                period.number(),
                period.positionTitle(),
                period.role(),
                period.teamId(),
                period.from(),
                period.to(),
                terms.getOrDefault(period.id(), List.of()));
    }

    void replace(Map<UUID, List<EventAssignment>> posts) {
        if (!posts.isEmpty()) {
            for (String table : TABLES) {
                sql.of("delete from " + table + " where person_id = any(:people)")
                        .with("people", posts.keySet())
                        .run();
            }
            insert(posts);
        }
    }

    /** Of each assignment and date one term, because several periods of one assignment may repeat its terms. */
    void insert(Map<UUID, List<EventAssignment>> posts) {
        List<AssignmentRow> periods = new ArrayList<>();
        Map<List<Object>, TermRow> terms = new HashMap<>();
        posts.forEach((person, all) -> {
            for (int ordinal = 0; ordinal < all.size(); ordinal++) {
                EventAssignment period = all.get(ordinal);
                periods.add(new AssignmentRow(person, ordinal, period));
                for (EventTerm term : period.terms()) {
                    terms.put(List.of(period.id(), term.from()), new TermRow(person, period.id(), term));
                }
            }
        });
        sql.insertAll("assignment_period", AssignmentRow.class, periods);
        sql.insertAll("assignment_term", TermRow.class, terms.values());
    }
}
