package org.supervisionwatch.alerts.guideline.pack;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of one requirement: its own, and the pack's defaults for those it does not have. */
record RequirementKeys(DocumentFields own, DocumentFields defaults) {

    /** Keys allowed in the defaults and in a requirement of any kind. */
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

    /** Keys of every kind that are not allowed in the defaults. */
    private static final Set<String> OF_EVERY_KIND =
            Set.of("id", "kind", "counts", "when", "part_time", "strength", "sources");

    /** Keys allowed for some kinds only. */
    private static final Set<String> OF_SOME_KINDS = Stream.of(RequirementKind.values())
            .flatMap(kind -> kind.keys.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** All keys that a requirement may have. */
    static final Set<String> ALL = Stream.of(SHARED, OF_EVERY_KIND, OF_SOME_KINDS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** The kinds of requirement, each with the keys specific to it. */
    enum RequirementKind {
        INTERVAL("every"),
        QUANTITY("measure", "at_least", "window", "credit", "distinct", "partial", "exempt_if"),
        RATIO("of", "minutes_per_hour", "tiers", "window", "credit", "exempt_if");

        private final Set<String> keys;

        RequirementKind(String... keys) {
            this.keys = Set.of(keys);
        }
    }

    /** The kind; if it is missing or unknown, a fault is added and reading continues as for an interval. */
    RequirementKind kind() {
        own.require("kind");
        RequirementKind kind = own.word("kind", RequirementKind.class);
        if (kind == null) {
            return RequirementKind.INTERVAL;
        }
        for (String key : OF_SOME_KINDS) {
            if (own.has(key) && !kind.keys.contains(key)) {
                own.fault(key, "is not allowed for a requirement of kind " + DocumentFields.wordFor(kind));
            }
        }
        return kind;
    }

    /** The object that holds a shared key: the requirement, or else the defaults. A null in the requirement clears the default. */
    DocumentFields holder(String key) {
        return own.mentions(key) ? own : defaults;
    }

    int sharedOr(String key, int defaultValue) {
        return holder(key).wholeOr(key, 0, defaultValue);
    }
}
