package org.supervisionwatch.alerts.guideline.pack;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of one requirement: its own, and those of the pack's defaults on which it is silent. */
record RequirementKeys(DocumentFields own, DocumentFields defaults) {

    /** Keys that may stand in the defaults, and with a requirement of any kind. */
    static final Set<String> SHARED = Set.of(
            "first_within_days",
            "grace_days",
            "hard_cap_days",
            "due_soon",
            "settle_days",
            "pauses",
            "ignores",
            "cancellation",
            "alerts");

    /** Keys of every kind that a requirement must say for itself. */
    private static final Set<String> OF_EVERY_KIND =
            Set.of("id", "kind", "counts", "when", "part_time", "strength", "sources");

    /** Keys of some kinds only. */
    private static final Set<String> OF_SOME_KINDS = Stream.of(RequirementKind.values())
            .flatMap(kind -> kind.keys.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Every key that a requirement may have. */
    static final Set<String> ALL = Stream.of(SHARED, OF_EVERY_KIND, OF_SOME_KINDS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** The kinds of requirement, each with the keys that not every kind has. */
    enum RequirementKind {
        INTERVAL("every"),
        QUANTITY("measure", "at_least", "window", "credit", "distinct", "partial", "exempt_if"),
        RATIO("of", "minutes_per_hour", "tiers", "window", "credit", "exempt_if");

        private final Set<String> keys;

        RequirementKind(String... keys) {
            this.keys = Set.of(keys);
        }
    }

    /** One that is missing or unknown is a fault, and read on as the commonest. */
    RequirementKind kind() {
        own.require("kind");
        RequirementKind kind = own.word("kind", RequirementKind.class);
        if (kind == null) {
            return RequirementKind.INTERVAL;
        }
        for (String key : OF_SOME_KINDS) {
            if (own.has(key) && !kind.keys.contains(key)) {
                own.fault(key, "means nothing for a requirement of kind " + DocumentFields.wordFor(kind));
            }
        }
        return kind;
    }

    /** Where a shared key stands: with the requirement, or else with the defaults. A null of its own clears it. */
    DocumentFields holder(String key) {
        return own.mentions(key) ? own : defaults;
    }

    int sharedOr(String key, int otherwise) {
        return holder(key).wholeOr(key, 0, otherwise);
    }
}
