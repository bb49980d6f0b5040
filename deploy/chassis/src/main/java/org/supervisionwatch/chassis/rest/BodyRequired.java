package org.supervisionwatch.chassis.rest;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** A resource method that takes a body gets one: neither emptiness nor {@code null} reaches it. */
@Provider
public class BodyRequired implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        @Nullable Object body = context.proceed();
        if (body == null) {
            throw new ProblemException(
                    Problem.of(400, "body-required", "A body is required", "Send the JSON that this address takes."));
        }
        return body;
    }
}
