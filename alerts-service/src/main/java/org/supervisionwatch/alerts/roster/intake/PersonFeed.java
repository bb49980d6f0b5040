package org.supervisionwatch.alerts.roster.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.kernel.wake.WakeUpStore;
import org.supervisionwatch.chassis.intake.EventFeed;
import org.supervisionwatch.chassis.intake.UnreadableEvent;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Stores the people of staff.v1. */
@ApplicationScoped
public class PersonFeed implements EventFeed<PersonEvent> {

    private final PersonRows rows;
    private final WakeUpStore wakeUps;
    private final FeedOrder order;
    private final Event<PeopleChanged> peopleChanged;

    PersonFeed(PersonRows rows, WakeUpStore wakeUps, FeedOrder order, Event<PeopleChanged> peopleChanged) {
        this.rows = rows;
        this.wakeUps = wakeUps;
        this.order = order;
        this.peopleChanged = peopleChanged;
    }

    @Override
    public String topic() {
        return "staff.v1";
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.person.v1";
    }

    @Override
    public int reader() {
        return 2;
    }

    @Override
    public PersonEvent parse(UUID key, JsonNode body) throws UnreadableEvent {
        return EventBinding.to(PersonEvent.class, body, key, PersonEvent::id);
    }

    @Override
    public void apply(List<VersionedEvent<PersonEvent>> events) {
        List<UUID> keys = events.stream().map(VersionedEvent::key).toList();
        List<PersonEvent> states = ArrivedEvents.states(events);
        order.await(keys, referredTo(states));
        rows.replace(keys, states);
        wakeWithSupervisees(keys);
        List<UUID> changed = states.stream().map(PersonEvent::id).toList();
        List<UUID> erased = keys.stream().filter(key -> !changed.contains(key)).toList();
        peopleChanged.fire(new PeopleChanged(changed, erased));
    }

    @Override
    public void onParkedChange(List<UUID> keys) {
        wakeWithSupervisees(keys);
    }

    /** The organisations and supervisors of these people. */
    private static Set<UUID> referredTo(List<PersonEvent> states) {
        Set<UUID> others = new HashSet<>();
        for (PersonEvent state : states) {
            others.add(state.organisationId());
            state.supervisors().stream()
                    .map(PersonEvent.AssignedSupervisor::personId)
                    .filter(Objects::nonNull)
                    .forEach(others::add);
        }
        return others;
    }

    /** Besides themselves their supervisees, whose due dates may need cover and whose bookings may no longer be reliable. */
    private void wakeWithSupervisees(List<UUID> keys) {
        Set<UUID> concerned = new HashSet<>(keys);
        concerned.addAll(rows.superviseesOf(keys));
        wakeUps.wake(concerned);
    }
}
