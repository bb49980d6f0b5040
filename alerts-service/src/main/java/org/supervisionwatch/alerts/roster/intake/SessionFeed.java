package org.supervisionwatch.alerts.roster.intake;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.kernel.wake.WakeUpStore;
import org.supervisionwatch.chassis.intake.StateFeed;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Stores the sessions of sessions.v1. */
@Singleton
public class SessionFeed extends StateFeed<SessionEvent> {

    private final SessionRows rows;
    private final FeedOrder order;
    private final WakeUpStore wakeUps;

    SessionFeed(SessionRows rows, FeedOrder order, WakeUpStore wakeUps) {
        super("sessions.v1", "session", 3, SessionEvent.class);
        this.rows = rows;
        this.order = order;
        this.wakeUps = wakeUps;
    }

    /** Marks the supervisees of before and of now for evaluation; the standings of the supervisor do not depend on it. */
    @Override
    public void apply(List<VersionedEvent<SessionEvent>> events) {
        List<UUID> known = VersionedEvent.knownKeys(events);
        List<SessionEvent> states = VersionedEvent.states(events);
        order.await(List.of(), supervisorsOf(states));
        Set<UUID> concerned = new HashSet<>(rows.superviseesOf(known));
        states.forEach(state -> state.attendees().forEach(attendee -> concerned.add(attendee.personId())));
        rows.replace(known, states);
        wakeUps.wake(concerned);
    }

    /** The supervisors, whose absences decide whether a booking can be relied on. */
    private static Set<UUID> supervisorsOf(List<SessionEvent> states) {
        return states.stream()
                .map(SessionEvent::supervisor)
                .filter(Objects::nonNull)
                .map(SessionEvent.EventSupervisor::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public void onParkedChange(List<UUID> keys) {
        wakeUps.wake(rows.superviseesOf(keys));
    }
}
