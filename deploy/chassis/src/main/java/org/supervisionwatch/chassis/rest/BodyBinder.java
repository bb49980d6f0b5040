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
 * Bodies that are bound by hand, as strictly as those that the framework binds: for a PUT in which a key left out leaves the
 * value and null clears it.
 */
@Singleton
public class BodyBinder {

    private final ObjectMapper json;
    private final Validator validator;

    BodyBinder(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Binds and validates; what is wrong becomes a 422 that names it. */
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
     * The state after {@code incoming} was written over {@code current}.
     *
     * @param current in the shape of the request; it is not changed
     */
    public <R extends Record> R over(R current, JsonNode incoming, Class<R> type) {
        if (!(incoming instanceof ObjectNode news)) {
            throw new ProblemException(Problem.invalid("", "must be an object"));
        }
        return bind(MergePatch.over(json.valueToTree(current), news), type);
    }
}
