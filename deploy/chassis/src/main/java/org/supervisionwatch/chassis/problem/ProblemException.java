package org.supervisionwatch.chassis.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a {@link Problem}. Thrown by doors, and by corridors for what a request names and is not there, or cannot be changed;
 * rooms that decide return sealed outcomes.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    /** @param retryAfter sent as Retry-After, in whole seconds */
    public ProblemException(Problem problem, @Nullable Duration retryAfter) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** 404 for something that the path or a query names. @param what as a sentence */
    public static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }

    public Problem problem() {
        return problem;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
