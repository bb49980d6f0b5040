package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.supervisionwatch.chassis.problem.BodyFaults;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/**
 * Binds and validates bodies by hand, as strictly as the framework does: for a PUT in which a missing key keeps the value and null clears
 * it.
 */
@Singleton
public class BodyBinder {

    private final ObjectMapper json;
    private final Validator validator;

    BodyBinder(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Binds and validates a body.
     *
     * @throws ProblemException 422 with the faults
     * @throws ConstraintViolationException for violations, which are answered by 422 too
     */
    public <R extends Record> R bind(JsonNode body, Class<R> type) {
        if (!body.isObject()) {
            throw new ProblemException(Problem.invalid("", "must be an object"));
        }
        try {
            R bound = json.treeToValue(body, type);
            Set<ConstraintViolation<R>> violations = validator.validate(bound);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return bound;
        } catch (JsonProcessingException refused) {
            throw new ProblemException(BodyFaults.problem(refused));
        }
    }

    /**
     * Applies {@code incoming} to {@code current} by {@link MergePatch}, and binds and validates the result.
     *
     * @param current in the shape of the request; it is not changed
     * @throws ProblemException 422 with the faults
     */
    public <R extends Record> R patch(R current, JsonNode incoming, Class<R> type) {
        if (!(incoming instanceof ObjectNode patch)) {
            throw new ProblemException(Problem.invalid("", "must be an object"));
        }
        return bind(MergePatch.apply(json.valueToTree(current), patch), type);
    }
}
