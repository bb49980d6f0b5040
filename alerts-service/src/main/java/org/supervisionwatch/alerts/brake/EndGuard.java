package org.supervisionwatch.alerts.brake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.brake.EndBrake.EndsTogether;
import org.supervisionwatch.alerts.roster.intake.PersonEvent;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;
import org.supervisionwatch.alerts.roster.intake.PostGuard;
import org.supervisionwatch.alerts.roster.intake.PostRows;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/**
 * Holds back the ends of posts that come in together with too many others. It rests on the versions of events, which are instants, and on
 * the ends that are remembered: an event that comes in once more changes nothing.
 */
@ApplicationScoped
class EndGuard implements PostGuard {

    private final ToldEndStore ends;
    private final HeldChangeStore changes;
    private final PostRows posts;
    private final Clock clock;

    EndGuard(ToldEndStore ends, HeldChangeStore changes, PostRows posts, Clock clock) {
        this.ends = ends;
        this.changes = changes;
        this.posts = posts;
        this.clock = clock;
    }

    /** Only events that tell an end, or are of somebody of whom one is remembered, take turns with those of the same organisation. */
    @Override
    public Map<UUID, List<EventAssignment>> keep(List<VersionedEvent<PersonEvent>> events) {
        List<VersionedEvent<PersonEvent>> known =
                events.stream().filter(VersionedEvent::known).toList();
        Instant now = clock.instant();
        Map<UUID, UUID> concerned = known.isEmpty() ? Map.of() : concerned(known, now);
        if (concerned.isEmpty()) {
            return Map.of();
        }
        Set<UUID> organisations = Set.copyOf(concerned.values());
        ends.awaitTurn(organisations);
        Map<UUID, ZoneId> zones = changes.zones(organisations);
        EndReading reading = new EndReading(ends.of(concerned.keySet()), posts.of(concerned.keySet()), zones, now);
        known.stream().filter(event -> concerned.containsKey(event.key())).forEach(reading::read);
        ends.save(reading.ending());
        ends.delete(reading.over());
        Set<UUID> perhapsHeld = new HashSet<>(concerned.keySet());
        organisations.forEach(organisation ->
                perhapsHeld.addAll(brake(organisation, zones.getOrDefault(organisation, ZoneOffset.UTC), now)));
        Map<UUID, List<EventAssignment>> kept = new HashMap<>(ends.heldPosts(perhapsHeld));
        kept.putAll(reading.rejectedAgain());
        return kept;
    }

    /** By person, with their organisation. */
    private Map<UUID, UUID> concerned(List<VersionedEvent<PersonEvent>> known, Instant now) {
        Map<UUID, UUID> concerned = new HashMap<>(ends.organisationsOf(VersionedEvent.keys(known)));
        List<VersionedEvent<PersonEvent>> perhaps = known.stream()
                .filter(event -> !concerned.containsKey(event.key()) && mayTellAnEnd(event, now))
                .toList();
        if (!perhaps.isEmpty()) {
            Set<UUID> organisations = new HashSet<>();
            VersionedEvent.states(perhaps).forEach(person -> organisations.add(person.organisationId()));
            EndReading reading =
                    new EndReading(Map.of(), posts.of(VersionedEvent.keys(perhaps)), changes.zones(organisations), now);
            perhaps.forEach(reading::read);
            reading.ending().forEach(end -> concerned.put(end.personId(), end.organisationId()));
        }
        return concerned;
    }

    private static boolean mayTellAnEnd(VersionedEvent<PersonEvent> event, Instant now) {
        PersonEvent person = event.event();
        return person != null
                && PostEnding.mayBeIn(
                        person.assignments(), LocalDate.ofInstant(EndReading.toldAt(event, now), ZoneOffset.UTC));
    }

    /** @return the people whose ends are held from now on */
    private Set<UUID> brake(UUID organisation, ZoneId zone, Instant now) {
        Set<UUID> held = new HashSet<>();
        List<EndSeen> undecided = ends.undecided(organisation);
        undecided.stream().map(EndSeen::toldAt).max(Comparator.naturalOrder()).ifPresent(latest -> {
            ends.forgetBefore(organisation, latest.minus(ToldEndStore.REMEMBERED));
            List<UUID> people = undecided.stream().map(EndSeen::personId).toList();
            TeamHeadcount others = ends.inPost(organisation, latest.atZone(zone).toLocalDate(), people);
            for (EndsTogether together : EndBrake.tooMany(undecided, others)) {
                changes.hold(organisation, together, now);
                held.addAll(together.added());
            }
        });
        changes.recount(organisation, now);
        return held;
    }
}
