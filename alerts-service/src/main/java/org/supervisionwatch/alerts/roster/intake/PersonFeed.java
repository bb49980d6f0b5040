package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.kernel.wake.WakeUpStore;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;
import org.supervisionwatch.chassis.intake.StateFeed;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Stores the people of staff.v1. */
@Singleton
public class PersonFeed extends StateFeed<PersonEvent> {

    private final PersonRows rows;
    private final WakeUpStore wakeUps;
    private final FeedOrder order;
    private final PostGuard guard;
    private final PostRows posts;
    private final Event<PeopleChanged> peopleChanged;

    PersonFeed(
            PersonRows rows,
            WakeUpStore wakeUps,
            FeedOrder order,
            PostGuard guard,
            PostRows posts,
            Event<PeopleChanged> peopleChanged) {
        super("staff.v1", "person", 3, PersonEvent.class);
        this.rows = rows;
        this.wakeUps = wakeUps;
        this.order = order;
        this.guard = guard;
        this.posts = posts;
        this.peopleChanged = peopleChanged;
    }

    @Override
    public void apply(List<VersionedEvent<PersonEvent>> events) {
        List<UUID> keys = VersionedEvent.keys(events);
        List<PersonEvent> states = VersionedEvent.states(events);
        order.await(keys, referredTo(states));
        Map<UUID, List<EventAssignment>> kept = guard.keep(events);
        rows.replace(VersionedEvent.knownKeys(events), states);
        posts.replace(kept);
        wakeWithSupervisees(Stream.concat(keys.stream(), kept.keySet().stream()).collect(Collectors.toSet()));
        List<UUID> changed = states.stream().map(PersonEvent::id).toList();
        List<UUID> erased = events.stream()
                .filter(event -> event.event() == null)
                .map(VersionedEvent::key)
                .toList();
        peopleChanged.fire(new PeopleChanged(changed, erased));
    }

    /** Stores these posts of people in place of what is stored, and marks whom that concerns for evaluation. */
    public void restate(Map<UUID, List<EventAssignment>> of) {
        posts.replace(of);
        wakeWithSupervisees(of.keySet());
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
    private void wakeWithSupervisees(Collection<UUID> keys) {
        Set<UUID> concerned = new HashSet<>(keys);
        concerned.addAll(rows.superviseesOf(keys));
        wakeUps.wake(concerned);
    }
}
