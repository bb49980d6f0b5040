package org.supervisionwatch.staff.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.staff.request.RequestOutcome.RequestRefused;
import org.supervisionwatch.staff.request.RequestOutcome.RequestSucceeded;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;

/** Converts outcomes to HTTP responses. */
public final class OutcomeResponses {

    private OutcomeResponses() {}

    /**
     * The response to a write: 201 if it created something, else 200, with the entity tag.
     *
     * @throws ProblemException if the request was refused
     */
    public static <V> Response to(RequestOutcome<V> outcome) {
        return switch (outcome) {
            case RequestSucceeded<V> succeeded ->
                Response.status(
                                succeeded.effect() == WriteEffect.CREATED
                                        ? Response.Status.CREATED
                                        : Response.Status.OK)
                        .header(HttpHeaders.ETAG, Etag.of(succeeded.version()))
                        .entity(new WriteResult<>(summary(succeeded.effect()), succeeded.view()))
                        .build();
            case RequestRefused<V> refused -> throw new ProblemException(refused.problem());
        };
    }

    /**
     * The response to a read: 200 with the entity tag.
     *
     * @throws ProblemException if there is nothing to read
     */
    public static <V> Response found(RequestOutcome<V> outcome) {
        return switch (outcome) {
            case RequestSucceeded<V> succeeded ->
                Response.ok(succeeded.view())
                        .header(HttpHeaders.ETAG, Etag.of(succeeded.version()))
                        .build();
            case RequestRefused<V> refused -> throw new ProblemException(refused.problem());
        };
    }

    /**
     * The content of a listing.
     *
     * @throws ProblemException if there is nothing to list
     */
    public static <V> V value(RequestOutcome<V> outcome) {
        return switch (outcome) {
            case RequestSucceeded<V> succeeded -> succeeded.view();
            case RequestRefused<V> refused -> throw new ProblemException(refused.problem());
        };
    }

    private static WriteSummary summary(WriteEffect effect) {
        return switch (effect) {
            case CREATED, CHANGED -> new WriteSummary(true, true);
            case SAME -> new WriteSummary(true, false);
            case OUTDATED -> new WriteSummary(false, false);
        };
    }
}
