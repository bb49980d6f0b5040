package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.supervisionwatch.chassis.problem.ConstraintFaults;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/**
 * Binds bodies to the records of requests, and collects all their faults: what cannot be read, is unknown or given twice; what the
 * constraints of the record's fields refuse; what its {@link CheckedRequest#check} says.
 */
@Singleton
public class RequestBinder {

    private final ObjectMapper json;
    private final Validator validator;

    RequestBinder(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws ProblemException 422 if the body is no object */
    public <R extends Record> BoundRequest<R> bind(RequestBody body, Class<R> type) {
        if (!body.tree().isObject()) {
            throw new ProblemException(Problem.invalid("", "must be an object"));
        }
        Faults faults = new Faults().addAll(body.faults());
        ObjectReader reader =
                json.readerFor(type).withHandler(new FaultCollection()).withAttribute(FaultCollection.FAULTS, faults);
        try {
            R value = reader.readValue(body.tree());
            faults.addAll(ConstraintFaults.of(validator.validate(value)));
            if (value instanceof CheckedRequest checked) {
                faults.addAll(checked.check().all());
            }
            return new BoundRequest<>(value, faults);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Applies a body to the stored state by {@link MergePatch}, and binds the result.
     *
     * @param current in the shape of the request; it is not changed
     * @throws ProblemException 422 if the body is no object
     */
    public <R extends Record> BoundRequest<R> patch(R current, RequestBody body, Class<R> type) {
        JsonNode merged = body.tree() instanceof ObjectNode patch
                ? MergePatch.apply(json.valueToTree(current), patch)
                : body.tree();
        return bind(new RequestBody(merged, body.faults()), type);
    }
}
