package org.supervisionwatch.chassis.problem;

import io.vertx.core.http.HttpClosedException;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/** Recognises that a client went away before its request was read or answered, which is nobody's error. What {@link TransientFailures} are is not. */
public final class GoneClient {

    /** Reaches nobody, but counts as a refused request and not as a failure of this service. */
    static final Problem PROBLEM = Problem.of(400, "incomplete-request", "The request ended too early", null);

    private GoneClient() {}

    public static boolean is(@Nullable Throwable failure) {
        return failure != null
                && CausalChain.of(failure)
                        .anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof SocketException);
    }
}
