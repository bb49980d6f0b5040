package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.sample.SampleSession.SampleSessionStatus;

/** Collects the sessions in the order in which they are generated, and sets their numbers and recording days. */
final class SessionSequence {

    private final SplittableRandom random;
    private final LocalDate today;
    private final List<SampleSession> sessions = new ArrayList<>();

    SessionSequence(long seed, LocalDate today) {
        this.random = new SplittableRandom(seed + 5);
        this.today = today;
    }

    List<SampleSession> sessions() {
        return sessions;
    }

    /** @param special a special feature, or null */
    void individual(
            Practitioner person,
            LocalDate on,
            int minutes,
            SampleSessionStatus status,
            @Nullable SessionHighlight special) {
        sessions.add(new SampleSession(
                nextId(),
                person.profession().supervision,
                false,
                on,
                minutes,
                person.supervisor(),
                List.of(person.number()),
                List.of(),
                status,
                special == null ? null : special.flag(),
                special == null ? null : special.intervention(),
                recordedOn(on, status)));
    }

    void clinicalSkills(
            @Nullable String facilitator,
            LocalDate on,
            int minutes,
            SampleSessionStatus status,
            List<String> there,
            List<String> away) {
        sessions.add(new SampleSession(
                nextId(),
                "clinical_skills",
                true,
                on,
                minutes,
                facilitator,
                there,
                away,
                status,
                null,
                null,
                recordedOn(on, status)));
    }

    private String nextId() {
        return "NV-%05d".formatted(sessions.size() + 1);
    }

    /** Nine in ten the same day; the others up to nine days late, but none later than today. */
    private @Nullable LocalDate recordedOn(LocalDate on, SampleSessionStatus status) {
        if (status != SampleSessionStatus.HELD) {
            return null;
        }
        LocalDate later = random.nextInt(10) == 0 ? on.plusDays(1 + random.nextInt(9)) : on;
        return later.isAfter(today) ? today : later;
    }

    /**
     * @param flag the flag as the services define it
     * @param intervention the intervention assessed, or null
     */
    record SessionHighlight(String flag, @Nullable String intervention) {}
}
