package org.supervisionwatch.chassis.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refuses a request with a {@link Problem}, and rolls back the transaction it is thrown in: what is refused changes nothing. */
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
