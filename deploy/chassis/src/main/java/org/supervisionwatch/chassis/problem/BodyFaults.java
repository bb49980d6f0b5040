package org.supervisionwatch.chassis.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns exceptions of Jackson about a body that is not JSON, or that a type refuses, into problems for its sender, without class names or source excerpts. */
public final class BodyFaults {

    private BodyFaults() {}

    public static Problem problem(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping ? mapped(mapping) : malformed(failure);
    }

    private static Problem mapped(JsonMappingException mapping) {
        if (mapping.getCause() instanceof InputCoercionException tooBig) {
            return Problem.invalid(pointer(mapping.getPath()), "must be " + kind(tooBig.getTargetType()));
        }
        return Problem.invalid(pointer(mapping.getPath()), message(mapping));
    }

    private static Problem malformed(JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return Problem.of(400, "malformed-json", "The body is not well-formed JSON", what(failure) + where + ".");
    }

    private static String what(JsonProcessingException failure) {
        String original = String.valueOf(failure.getOriginalMessage());
        if (failure instanceof JsonEOFException) {
            return "Unexpected end";
        }
        if (original.startsWith("Trailing token")) {
            return "Unexpected content after the end of the JSON,";
        }
        return "Syntax error";
    }

    private static String message(JsonMappingException mapping) {
        return switch (mapping) {
            case ValueInstantiationException refused -> refusal(refused.getCause());
            case MismatchedInputException mismatch -> mismatch(mismatch);
            default -> refusal(mapping.getCause());
        };
    }

    private static String mismatch(MismatchedInputException mismatch) {
        boolean missing = mismatch.getOriginalMessage().startsWith("Cannot map `null`");
        return (missing ? "is required: " : "must be ") + kind(mismatch.getTargetType());
    }

    /** Messages that a record's constructor threw on purpose are meant for the caller; others are not. */
    private static String refusal(@Nullable Throwable cause) {
        if (cause instanceof IllegalArgumentException || cause instanceof DateTimeException) {
            return Objects.requireNonNullElse(cause.getMessage(), "is not valid");
        }
        return "is not valid";
    }

    private static String kind(@Nullable Class<?> type) {
        return type == null ? "of another type" : ValueKinds.of(type);
    }

    static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            pointer.append('/');
            pointer.append(
                    step.getFieldName() == null
                            ? String.valueOf(step.getIndex())
                            : Faults.escaped(step.getFieldName()));
        }
        return pointer.toString();
    }
}
