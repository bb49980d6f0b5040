package org.supervisionwatch.alerts.brake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.brake.EndJudgement.KnownEnd;
import org.supervisionwatch.alerts.roster.intake.PersonEvent;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Collects what a batch of events says of the ends of posts. */
final class EndReading {

    private final Map<UUID, KnownEnd> known;
    private final Map<UUID, List<EventAssignment>> stored;
    private final Map<UUID, ZoneId> zones;
    private final Instant now;

    private final List<ToldEnd> ending = new ArrayList<>();
    private final List<UUID> over = new ArrayList<>();
    private final Map<UUID, List<EventAssignment>> rejectedAgain = new HashMap<>();

    /**
     * @param known the ends told earlier, by person
     * @param stored the posts that count until now, by person
     * @param zones by organisation
     */
    EndReading(
            Map<UUID, KnownEnd> known, Map<UUID, List<EventAssignment>> stored, Map<UUID, ZoneId> zones, Instant now) {
        this.known = known;
        this.stored = stored;
        this.zones = zones;
        this.now = now;
    }

    /** When an event was told: a version is made of microseconds. One that was raised after a restore may be ahead of the clock. */
    static Instant toldAt(VersionedEvent<?> event, Instant now) {
        Instant told = Instant.EPOCH.plus(event.version(), ChronoUnit.MICROS);
        return told.isAfter(now) ? now : told;
    }

    void read(VersionedEvent<PersonEvent> event) {
        PersonEvent person = event.event();
        if (person == null) {
            over.add(event.key());
            return;
        }
        KnownEnd earlier = known.get(event.key());
        Instant toldAt = earlier == null || earlier.rejected()
                ? toldAt(event, now)
                : earlier.end().toldAt();
        LocalDate toldOn = LocalDate.ofInstant(toldAt, zones.getOrDefault(person.organisationId(), ZoneOffset.UTC));
        List<EventAssignment> before = stored.getOrDefault(person.id(), List.of());
        switch (EndJudgement.of(earlier, before, person.assignments(), toldOn)) {
            case EndJudgement.PostsEnd end -> add(person, earlier, toldAt, end);
            case EndJudgement.RejectedAgain() -> rejectedAgain.put(person.id(), before);
            case EndJudgement.PostsGoOn() -> over.add(person.id());
        }
    }

    /** An end that comes in long after it was told, as in a replay, is past holding. */
    private void add(PersonEvent person, @Nullable KnownEnd earlier, Instant toldAt, EndJudgement.PostsEnd end) {
        boolean goesOn = earlier != null && !earlier.rejected();
        if (!goesOn && toldAt.isBefore(now.minus(ToldEndStore.REMEMBERED))) {
            over.add(person.id());
            return;
        }
        ending.add(new ToldEnd(
                person.id(),
                person.organisationId(),
                goesOn ? Objects.requireNonNull(earlier).end().changeId() : null,
                toldAt,
                end.ending(),
                PostsJson.write(end.before()),
                PostsJson.write(person.assignments())));
    }

    List<ToldEnd> ending() {
        return ending;
    }

    /** The people of whom there is no end, or none any more. */
    List<UUID> over() {
        return over;
    }

    /** The posts that go on, because their end was rejected. */
    Map<UUID, List<EventAssignment>> rejectedAgain() {
        return rejectedAgain;
    }
}
