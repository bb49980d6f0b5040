package org.supervisionwatch.alerts.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.standing.WakeUps;
import org.supervisionwatch.chassis.intake.Arrival;
import org.supervisionwatch.chassis.intake.Feed;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** staff.v1 into facts. */
@ApplicationScoped
public class PersonFeed implements Feed<PersonEvent> {

    private final PersonRows rows;
    private final WakeUps wakeUps;
    private final OrderOfIntake order;
    private final Event<PeopleTold> peopleTold;

    PersonFeed(PersonRows rows, WakeUps wakeUps, OrderOfIntake order, Event<PeopleTold> peopleTold) {
        this.rows = rows;
        this.wakeUps = wakeUps;
        this.order = order;
        this.peopleTold = peopleTold;
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
        return Bound.to(PersonEvent.class, body, key, PersonEvent::id);
    }

    @Override
    public void apply(List<Arrival<PersonEvent>> news) {
        List<UUID> keys = news.stream().map(Arrival::key).toList();
        List<PersonEvent> states = Arrivals.states(news);
        order.await(keys, referredTo(states));
        rows.replace(keys, states);
        wakeWithSupervisees(keys);
        List<UUID> changed = states.stream().map(PersonEvent::id).toList();
        List<UUID> erased = keys.stream().filter(key -> !changed.contains(key)).toList();
        peopleTold.fire(new PeopleTold(changed, erased));
    }

    @Override
    public void doubted(List<UUID> keys) {
        wakeWithSupervisees(keys);
    }

    /** Her organisation and her supervisors. */
    private static Set<UUID> referredTo(List<PersonEvent> states) {
        Set<UUID> others = new HashSet<>();
        for (PersonEvent state : states) {
            others.add(state.organisationId());
            state.supervisors().stream()
                    .map(PersonEvent.Supervisor::personId)
                    .filter(Objects::nonNull)
                    .forEach(others::add);
        }
        return others;
    }

    /** Her own days, and those on which her supervisees' due dates need cover or their bookings fall through. */
    private void wakeWithSupervisees(List<UUID> keys) {
        Set<UUID> concerned = new HashSet<>(keys);
        concerned.addAll(rows.superviseesOf(keys));
        wakeUps.wake(concerned);
    }
}
