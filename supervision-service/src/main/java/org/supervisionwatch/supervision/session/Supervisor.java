package org.supervisionwatch.supervision.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of ours or somebody from outside: one of the two is null. */
public record Supervisor(@Nullable UUID personId, @Nullable External external) {

    static Supervisor ours(UUID personId) {
        return new Supervisor(personId, null);
    }

    static Supervisor fromOutside(External external) {
        return new Supervisor(null, external);
    }

    /** What two sessions of the same supervisor share. */
    public static String keyOf(@Nullable Supervisor supervisor) {
        if (supervisor == null) {
            return "";
        }
        return supervisor.external == null
                ? String.valueOf(supervisor.personId)
                : "external:" + supervisor.external.id();
    }
}
