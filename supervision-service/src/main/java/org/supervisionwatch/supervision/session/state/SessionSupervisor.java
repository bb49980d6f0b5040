package org.supervisionwatch.supervision.session.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The supervisor of a session: either {@code personId}, of a person on the roster, or {@code external} is null. */
public record SessionSupervisor(
        @Nullable UUID personId, @Nullable ExternalSupervisor external) {

    /** Whether both are the same supervisor. External ones match by id or by name, which may be all that is known. */
    static boolean same(@Nullable SessionSupervisor one, @Nullable SessionSupervisor other) {
        if (one == null || other == null || one.external == null || other.external == null) {
            return keyOf(one).equals(keyOf(other));
        }
        return one.external.id().equals(other.external.id())
                || one.external.name().equalsIgnoreCase(other.external.name());
    }

    /** The key under which sessions of a supervisor are found; empty for none. */
    public static String keyOf(@Nullable SessionSupervisor supervisor) {
        if (supervisor == null) {
            return "";
        }
        return supervisor.external == null
                ? String.valueOf(supervisor.personId)
                : "external:" + supervisor.external.id();
    }
}
