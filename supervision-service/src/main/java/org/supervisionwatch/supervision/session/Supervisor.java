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

    /** Whether both mean the same: of somebody from outside the name may be all that is known. */
    static boolean same(@Nullable Supervisor one, @Nullable Supervisor other) {
        if (one == null || other == null || one.external == null || other.external == null) {
            return keyOf(one).equals(keyOf(other));
        }
        return one.external.id().equals(other.external.id())
                || one.external.name().equalsIgnoreCase(other.external.name());
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
