package org.supervisionwatch.staff.request;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.rest.Etag;

/** Whether a write still fits what is held. */
public final class WritePrecondition {

    private WritePrecondition() {}

    /**
     * @param ifMatch the header, optional here: whoever sends it is told of a change in between
     * @param version the version held, or null if there is nothing yet
     * @return 412 if the header names another version
     */
    public static Optional<Problem> refusal(@Nullable String ifMatch, @Nullable Long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return Optional.empty();
        }
        boolean matches = version != null
                && Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(Etag.of(version)));
        return matches
                ? Optional.empty()
                : Optional.of(Problem.of(
                        412,
                        "precondition-failed",
                        "It has changed meanwhile",
                        version == null
                                ? "There is nothing here yet."
                                : "GET it again; its ETag is now " + Etag.of(version)));
    }

    /** An older report never overwrites a newer one; without both times there is nothing to compare. */
    public static boolean isOutdated(@Nullable Instant sourceAsOf, @Nullable Instant applied) {
        return sourceAsOf != null && applied != null && sourceAsOf.isBefore(applied);
    }
}
