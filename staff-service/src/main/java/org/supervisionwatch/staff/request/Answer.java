package org.supervisionwatch.staff.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.staff.request.Outcome.Done;
import org.supervisionwatch.staff.request.Outcome.Effect;
import org.supervisionwatch.staff.request.Outcome.Refused;

/** Outcomes as HTTP answers. */
public final class Answer {

    private Answer() {}

    /** 201 if created, else 200, with the entity tag; a refusal leaves as its problem. */
    public static <V> Response to(Outcome<V> outcome) {
        return switch (outcome) {
            case Done<V> done ->
                Response.status(done.effect() == Effect.CREATED ? Response.Status.CREATED : Response.Status.OK)
                        .header(HttpHeaders.ETAG, Etag.of(done.version()))
                        .entity(new Written<>(effects(done.effect()), done.view()))
                        .build();
            case Refused<V> refused -> throw new ProblemException(refused.problem());
        };
    }

    /** 200 with the entity tag. */
    public static <V> Response found(Outcome<V> outcome) {
        return switch (outcome) {
            case Done<V> done ->
                Response.ok(done.view())
                        .header(HttpHeaders.ETAG, Etag.of(done.version()))
                        .build();
            case Refused<V> refused -> throw new ProblemException(refused.problem());
        };
    }

    /** What a listing is made of. */
    public static <V> V value(Outcome<V> outcome) {
        return switch (outcome) {
            case Done<V> done -> done.view();
            case Refused<V> refused -> throw new ProblemException(refused.problem());
        };
    }

    private static Effects effects(Effect effect) {
        return switch (effect) {
            case CREATED, CHANGED -> new Effects(true, true);
            case SAME -> new Effects(true, false);
            case OUTDATED -> new Effects(false, false);
        };
    }
}
