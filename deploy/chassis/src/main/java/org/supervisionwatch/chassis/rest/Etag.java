package org.supervisionwatch.chassis.rest;

import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** Writes and checks entity tags: the quoted version of the aggregate. */
public final class Etag {

    private Etag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Requires that {@code If-Match} names this version; {@code *} matches any.
     *
     * @throws ProblemException 428 without {@code If-Match}, 412 if it names another version
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(Problem.of(
                    428,
                    "precondition-required",
                    "If-Match is required",
                    "Send the ETag that a GET of this resource returned."));
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(of(version))) {
            throw new ProblemException(Problem.of(
                    412,
                    "precondition-failed",
                    "The resource has been changed since",
                    "GET it again; its ETag is now " + of(version)));
        }
    }
}
