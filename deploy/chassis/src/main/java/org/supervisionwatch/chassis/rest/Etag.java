package org.supervisionwatch.chassis.rest;

import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** Entity tags: the version of the aggregate, quoted. */
public final class Etag {

    private Etag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** 428 without {@code If-Match}, 412 if it names another version; {@code *} matches any. */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(Problem.of(
                    428,
                    "precondition-required",
                    "If-Match is required",
                    "Send the ETag that a GET of this resource gave."));
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(of(version))) {
            throw new ProblemException(Problem.of(
                    412,
                    "precondition-failed",
                    "It has changed meanwhile",
                    "GET it again; its ETag is now " + of(version)));
        }
    }
}
