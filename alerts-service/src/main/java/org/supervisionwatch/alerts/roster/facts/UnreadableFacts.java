package org.supervisionwatch.alerts.roster.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.ParkedEventStore;
import org.supervisionwatch.chassis.sql.Sql;

/** Finds the people whose newest event, or the newest event of one of whose sessions, could not be read. */
@ApplicationScoped
class UnreadableFacts {

    /** Starts from the parked events, because there are few of them. */
    private static final String THEIR_PARKED_SESSIONS = """
            select distinct a.session_id from parked_event p join attendance a on a.session_id = p.key
             where p.topic = 'sessions.v1' and a.person_id = any(:people)
            """;

    private final Sql sql;
    private final ParkedEventStore parked;

    UnreadableFacts(Sql sql, ParkedEventStore parked) {
        this.sql = sql;
        this.parked = parked;
    }

    Set<UUID> among(Collection<UUID> people) {
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
