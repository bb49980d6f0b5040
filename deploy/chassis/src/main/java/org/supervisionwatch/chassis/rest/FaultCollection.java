package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.ValueKinds;

/** Lets Jackson go on after a fault: the fault is noted with its pointer, and the value is null. */
final class FaultCollection extends DeserializationProblemHandler {

    /** The attribute of a reader under which the {@link Faults} are collected; without it the first one is thrown. */
    static final Object FAULTS = FaultCollection.class;

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> reader,
            Object beanOrClass,
            String name)
            throws IOException {
        String known = reader.getKnownPropertyNames().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", ", "; known fields: ", ""));
        faults(context).add(pointer(parser), "is not a known field" + known);
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String internal)
            throws IOException {
        return note(context, parser, "must be " + ValueKinds.of(target.getRawClass()));
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String internal)
            throws IOException {
        return note(context, parser, "must be " + ValueKinds.of(type));
    }

    private static @Nullable Object note(DeserializationContext context, JsonParser parser, String message)
            throws IOException {
        faults(context).add(pointer(parser), message);
        parser.skipChildren();
        return null;
    }

    private static Faults faults(DeserializationContext context) {
        return (Faults) context.getAttribute(FAULTS);
    }

    /**
     * Refuses a value: notes the fault if faults are collected.
     *
     * @throws InvalidFormatException if they are not
     */
    static void refuse(DeserializationContext context, JsonParser parser, String message, Class<?> type)
            throws IOException {
        if (context.getAttribute(FAULTS) == null) {
            throw InvalidFormatException.from(parser, message, null, type);
        }
        note(context, parser, message);
    }

    /** That of the whole object for one of its names, which may not be fit for a pointer. */
    private static String pointer(JsonParser parser) {
        JsonPointer at = parser.getParsingContext().pathAsPointer();
        return (parser.hasToken(JsonToken.FIELD_NAME) ? at.head() : at).toString();
    }
}
