package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.BodyFaults;
import org.supervisionwatch.chassis.problem.ConstraintFaults;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/**
 * Binds bodies to the records of requests, and collects all their faults: what cannot be read, is unknown or given twice; what the
 * constraints of the records' fields refuse; what the {@link CheckedRequest#check} of each record says.
 */
@Singleton
public class RequestBinder {

    private final ObjectMapper json;
    private final Validator validator;

    RequestBinder(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws ProblemException 422 if the body is no object, or the record itself refuses to be made */
    public <R extends Record> BoundRequest<R> bind(RequestBody body, Class<R> type) {
        if (!body.tree().isObject()) {
            throw new ProblemException(Problem.invalid("", "must be an object"));
        }
        ListLimits.apply(body.tree(), type);
        Faults faults = new Faults().addAll(body.faults());
        ObjectReader reader =
                json.readerFor(type).withHandler(new FaultCollection()).withAttribute(FaultCollection.FAULTS, faults);
        try {
            R value = reader.readValue(body.tree());
            faults.addAll(ConstraintFaults.of(validator.validate(value)));
            check("", value, faults);
            return new BoundRequest<>(value, faults);
        } catch (JsonProcessingException refused) {
            throw new ProblemException(
                    faults.addAll(BodyFaults.problem(refused).errors()).problem());
        } catch (IOException | ReflectiveOperationException unreadable) {
            throw new IllegalStateException("the body of a " + type.getName() + " could not be read", unreadable);
        }
    }

    /**
     * Applies a body to the stored state by {@link MergePatch}, and binds the result.
     *
     * @param current in the shape of the request; null if nothing is stored yet
     * @throws ProblemException as {@link #bind}
     */
    public <R extends Record> BoundRequest<R> patch(@Nullable R current, RequestBody body, Class<R> type) {
        JsonNode merged = current != null && body.tree() instanceof ObjectNode patch
                ? MergePatch.apply(json.valueToTree(current), patch)
                : body.tree();
        return bind(new RequestBody(merged, body.faults()), type);
    }

    /** The parts of a record before it itself. */
    private static void check(String pointer, @Nullable Object value, Faults faults)
            throws ReflectiveOperationException {
        if (value instanceof Record) {
            for (RecordField field : RecordField.of(value.getClass())) {
                check(pointer + "/" + field.name(), field.accessor().invoke(value), faults);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(pointer + "/" + i, list.get(i), faults);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                check(pointer + "/" + Faults.escaped(String.valueOf(entry.getKey())), entry.getValue(), faults);
            }
        }
        if (value instanceof CheckedRequest checked) {
            faults.addAll(pointer, checked.check());
        }
    }
}
