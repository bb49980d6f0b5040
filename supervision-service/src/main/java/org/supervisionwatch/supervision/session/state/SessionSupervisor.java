package org.supervisionwatch.supervision.session.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of ours or somebody from outside: one of the two is null. */
public record SessionSupervisor(
        @Nullable UUID personId, @Nullable ExternalSupervisor external) {

    public static SessionSupervisor ours(UUID personId) {
        return new SessionSupervisor(personId, null);
    }

    public static SessionSupervisor fromOutside(ExternalSupervisor external) {
        return new SessionSupervisor(null, external);
    }

    /** Whether both mean the same: of somebody from outside the name may be all that is known. */
    static boolean same(@Nullable SessionSupervisor one, @Nullable SessionSupervisor other) {
        if (one == null || other == null || one.external == null || other.external == null) {
            return keyOf(one).equals(keyOf(other));
        }
        return one.external.id().equals(other.external.id())
                || one.external.name().equalsIgnoreCase(other.external.name());
    }

    /** What two sessions of the same supervisor share. */
    public static String keyOf(@Nullable SessionSupervisor supervisor) {
        if (supervisor == null) {
            return "";
        }
        return supervisor.external == null
                ? String.valueOf(supervisor.personId)
                : "external:" + supervisor.external.id();
    }
}
