package org.supervisionwatch.alerts.roster.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.kernel.wake.WakeUpStore;
import org.supervisionwatch.chassis.intake.EventFeed;
import org.supervisionwatch.chassis.intake.UnreadableEvent;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Stores the sessions of sessions.v1. */
@ApplicationScoped
public class SessionFeed implements EventFeed<SessionEvent> {

    private final SessionRows rows;
    private final FeedOrder order;
    private final WakeUpStore wakeUps;

    SessionFeed(SessionRows rows, FeedOrder order, WakeUpStore wakeUps) {
        this.rows = rows;
        this.order = order;
        this.wakeUps = wakeUps;
    }

    @Override
    public String topic() {
        return "sessions.v1";
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.session.v1";
    }

    @Override
    public int reader() {
        return 3;
    }

    @Override
    public SessionEvent parse(UUID key, JsonNode body) throws UnreadableEvent {
        return EventBinding.to(SessionEvent.class, body, key, SessionEvent::id);
    }

    /** Marks the supervisees of before and of now for evaluation; the standings of the supervisor do not depend on it. */
    @Override
    public void apply(List<VersionedEvent<SessionEvent>> events) {
        List<UUID> keys = events.stream().map(VersionedEvent::key).toList();
        List<SessionEvent> states = ArrivedEvents.states(events);
        order.await(List.of(), supervisorsOf(states));
        Set<UUID> concerned = new HashSet<>(rows.superviseesOf(keys));
        states.forEach(state -> state.attendees().forEach(attendee -> concerned.add(attendee.personId())));
        rows.replace(keys, states);
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
