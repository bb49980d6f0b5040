package org.supervisionwatch.alerts.testing;

import java.time.LocalDate;

/** Pack documents with one requirement: case management every week, with four days of grace. */
public final class APack {

    private APack() {}

    /** Effective from a day on, for a role that no shipped pack has. */
    public static String of(String id, String version, String role, LocalDate from) {
        return """
                pack: %s
                version: "%s"
                title: A pack of tests
                status: draft
                effective: {from: %s, to: null}
                calendar: england-and-wales
                applies_to: {roles: [%s]}
                sources: [{id: LOCAL, confidence: memory, says: "Made up for tests."}]
                defaults: {first_within_days: 7, grace_days: 4, ignores: [planned, unplanned, long]}
                requirements:
                  - {id: weekly, kind: interval, every: 7d, counts: {types: [case_management]}, part_time: {mode: none}, \
                strength: local, sources: [LOCAL]}
                """.formatted(id, version, from, role);
    }
}
