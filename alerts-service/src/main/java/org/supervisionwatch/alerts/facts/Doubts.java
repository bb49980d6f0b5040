package org.supervisionwatch.alerts.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Sql;

/** Whose newest event could not be read. */
@ApplicationScoped
class Doubts {

    private static final String DOUBTED = """
            select p.key as person_id from parked_event p
             where p.topic = 'staff.v1' and p.key = any(?::uuid[]) and %1$s
            union
            select a.person_id from attendance a join parked_event p on p.key = a.session_id
             where p.topic = 'sessions.v1' and a.person_id = any(?::uuid[]) and %1$s
            """.formatted("""
            not exists (select from held_version h
                         where h.topic = p.topic and h.key = p.key and h.version >= p.version)""");

    private final Sql sql;

    Doubts(Sql sql) {
        this.sql = sql;
    }

    Set<UUID> among(Collection<UUID> people) {
        return new HashSet<>(sql.list(DOUBTED, row -> row.uuid("person_id"), people, people));
    }
}
