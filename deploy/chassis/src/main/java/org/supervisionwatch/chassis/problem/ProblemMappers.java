package org.supervisionwatch.chassis.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Maps every exception that ends a request to a problem. The classes that Quarkus maps itself (with its own bodies, and pages in
 * development) are listed too, because the most specific mapper wins.
 */
public class ProblemMappers {

    private final ProblemResponses responses;
    private final AllowedMethods methods;

    ProblemMappers(ProblemResponses responses, AllowedMethods methods) {
        this.responses = responses;
        this.methods = methods;
    }

    @ServerExceptionMapper
    public Response of(ProblemException refusal) {
        return responses.of(refusal.problem(), refusal.retryAfter());
    }

    /** Bodies are read elsewhere: this is about what the service writes or stores. */
    @ServerExceptionMapper
    public Response of(MismatchedInputException ours, UriInfo uri) {
        return unexpected(ours, uri);
    }

    @ServerExceptionMapper
    public Response of(ConstraintViolationException invalid, UriInfo uri) {
        return ConstraintFaults.concernTheResponse(invalid)
                ? unexpected(invalid, uri)
                : responses.of(ConstraintFaults.problem(invalid));
    }

    @ServerExceptionMapper
    public Response of(ValidationException ours, UriInfo uri) {
        return unexpected(ours, uri);
    }

    @ServerExceptionMapper
    public Response of(NotFoundException missing, UriInfo uri) {
        return of((WebApplicationException) missing, uri);
    }

    /** The framework leaves out the {@code Allow} header. */
    @ServerExceptionMapper
    public Response of(NotAllowedException method, UriInfo uri) {
        return Response.fromResponse(responses.of(method.getResponse()))
                .header(HttpHeaders.ALLOW, String.join(", ", methods.at(uri.getPath())))
                .build();
    }

    @ServerExceptionMapper
    public Response of(WebApplicationException refusal, UriInfo uri) {
        if (refusal.getCause() instanceof ProblemException own) {
            return of(own);
        }
        if (refusal.getResponse().getStatus() >= 500 && refusal.getCause() != null) {
            return unexpected(refusal, uri);
        }
        return responses.of(refusal.getResponse());
    }

    @ServerExceptionMapper
    public Response of(Throwable failure, UriInfo uri) {
        return unexpected(failure, uri);
    }

    private Response unexpected(Throwable failure, UriInfo uri) {
        if (CausalChain.of(failure).anyMatch(ProblemMappers::saysTooLarge)) {
            return responses.of(Problem.tooLarge(null));
        }
        if (TransientFailures.is(failure)) {
            Log.warnf(
                    "%s could not be served at the moment: %s",
                    LoggedPath.of(uri.getPath()), TransientFailures.name(failure));
            return responses.of(Problem.unavailable(), TransientFailures.RETRY_AFTER);
        }
        if (GoneClient.is(failure)) {
            Log.debugf("%s: the client went away", LoggedPath.of(uri.getPath()));
            return responses.of(GoneClient.PROBLEM);
        }
        String correlation = UUID.randomUUID().toString();
        Log.errorf(failure, "%s failed unexpectedly; correlation id %s", LoggedPath.of(uri.getPath()), correlation);
        return responses.of(Problem.unexpected(correlation));
    }

    /** A body without Content-Length that the framework's stream cut off at the limit. */
    private static boolean saysTooLarge(Throwable cause) {
        return cause instanceof IOException && "Request too large".equals(cause.getMessage());
    }
}
