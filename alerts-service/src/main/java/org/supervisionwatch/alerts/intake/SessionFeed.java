package org.supervisionwatch.alerts.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.standing.WakeUps;
import org.supervisionwatch.chassis.intake.Arrival;
import org.supervisionwatch.chassis.intake.Feed;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** sessions.v1 into facts. */
@ApplicationScoped
public class SessionFeed implements Feed<SessionEvent> {

    private final SessionRows rows;
    private final WakeUps wakeUps;

    SessionFeed(SessionRows rows, WakeUps wakeUps) {
        this.rows = rows;
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
        return Bound.to(SessionEvent.class, body, key, SessionEvent::id);
    }

    /** Wakes whoever was a supervisee before and whoever is one now; to its supervisor it makes no difference. */
    @Override
    public void apply(List<Arrival<SessionEvent>> news) {
        List<UUID> keys = news.stream().map(Arrival::key).toList();
        List<SessionEvent> states = Arrivals.states(news);
        Set<UUID> concerned = new HashSet<>(rows.superviseesOf(keys));
        states.forEach(state -> state.attendees().forEach(attendee -> concerned.add(attendee.personId())));
        rows.replace(keys, states);
        wakeUps.wake(concerned);
    }

    @Override
    public void doubted(List<UUID> keys) {
        wakeUps.wake(rows.superviseesOf(keys));
    }
}
