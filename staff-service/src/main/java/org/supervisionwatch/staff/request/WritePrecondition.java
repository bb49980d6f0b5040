package org.supervisionwatch.staff.request;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Etag;

/** Decides whether a write may be applied to the stored version: by {@code If-Match} and by {@code sourceAsOf}. */
public final class WritePrecondition {

    private WritePrecondition() {}

    /**
     * @param ifMatch the header; optional: a caller who sends it is protected against concurrent changes
     * @param version the stored version, or null if there is none yet
     * @throws ProblemException 412 if the header does not match
     */
    public static void require(@Nullable String ifMatch, @Nullable Long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return;
        }
        boolean matches = version != null
                && Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(Etag.of(version)));
        if (!matches) {
            String detail =
                    version == null ? "It does not exist yet." : "Get it again; its ETag is now " + Etag.of(version);
            throw new ProblemException(Problem.of(412, "precondition-failed", "Changed in the meantime", detail));
        }
    }

    /** Whether a report is older than the one last applied; false if either time is unknown. */
    public static boolean isOutdated(@Nullable Instant sourceAsOf, @Nullable Instant applied) {
        return sourceAsOf != null && applied != null && sourceAsOf.isBefore(applied);
    }
}
