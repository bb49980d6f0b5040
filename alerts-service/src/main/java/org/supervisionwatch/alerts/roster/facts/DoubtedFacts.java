package org.supervisionwatch.alerts.roster.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.ParkedEventStore;
import org.supervisionwatch.chassis.sql.Sql;

/** Finds the people whose facts are not relied on. */
@ApplicationScoped
class DoubtedFacts {

    /** Starts from the parked events, because there are few of them. */
    private static final String THEIR_PARKED_SESSIONS = """
            select distinct a.session_id from parked_event p join attendance a on a.session_id = p.key
             where p.topic = 'sessions.v1' and a.person_id = any(:people)
            """;

    private static final String ENDS_HELD = """
            select e.person_id from told_end e join held_change c on c.id = e.change_id
             where c.decided_at is null and e.person_id = any(:people)
            """;

    private final Sql sql;
    private final ParkedEventStore parked;

    DoubtedFacts(Sql sql, ParkedEventStore parked) {
        this.sql = sql;
        this.parked = parked;
    }

    Map<UUID, FactsDoubt> among(Collection<UUID> people) {
        Map<UUID, FactsDoubt> doubts = new HashMap<>();
        sql.of(ENDS_HELD)
                .with("people", people)
                .list(UUID.class)
                .forEach(person -> doubts.put(person, FactsDoubt.ENDS_HELD));
        unreadable(people).forEach(person -> doubts.put(person, FactsDoubt.EVENT_UNREADABLE));
        return doubts;
    }

    private Set<UUID> unreadable(Collection<UUID> people) {
        Set<UUID> unreadable = new HashSet<>(parked.newestParked("staff.v1", people));
        Set<UUID> sessions = parked.newestParked(
                "sessions.v1",
                sql.of(THEIR_PARKED_SESSIONS).with("people", people).list(UUID.class));
        unreadable.addAll(sql.of("select distinct person_id from attendance where session_id = any(:sessions)")
                .with("sessions", sessions)
                .list(UUID.class));
        unreadable.retainAll(people);
        return unreadable;
    }
}
