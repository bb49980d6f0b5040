package org.supervisionwatch.staff.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.staff.request.RequestOutcome.RequestRefused;
import org.supervisionwatch.staff.request.RequestOutcome.RequestSucceeded;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;

/** Outcomes as HTTP answers. */
public final class OutcomeResponses {

    private OutcomeResponses() {}

    /** 201 if created, else 200, with the entity tag; a refusal leaves as its problem. */
    public static <V> Response to(RequestOutcome<V> outcome) {
        return switch (outcome) {
            case RequestSucceeded<V> done ->
                Response.status(done.effect() == WriteEffect.CREATED ? Response.Status.CREATED : Response.Status.OK)
                        .header(HttpHeaders.ETAG, Etag.of(done.version()))
                        .entity(new WriteResult<>(effects(done.effect()), done.view()))
                        .build();
            case RequestRefused<V> refused -> throw new ProblemException(refused.problem());
        };
    }

    /** 200 with the entity tag. */
    public static <V> Response found(RequestOutcome<V> outcome) {
        return switch (outcome) {
            case RequestSucceeded<V> done ->
                Response.ok(done.view())
                        .header(HttpHeaders.ETAG, Etag.of(done.version()))
                        .build();
            case RequestRefused<V> refused -> throw new ProblemException(refused.problem());
        };
    }

    /** What a listing is made of. */
    public static <V> V value(RequestOutcome<V> outcome) {
        return switch (outcome) {
            case RequestSucceeded<V> done -> done.view();
            case RequestRefused<V> refused -> throw new ProblemException(refused.problem());
        };
    }

    private static WriteSummary effects(WriteEffect effect) {
        return switch (effect) {
            case CREATED, CHANGED -> new WriteSummary(true, true);
            case SAME -> new WriteSummary(true, false);
            case OUTDATED -> new WriteSummary(false, false);
        };
    }
}
