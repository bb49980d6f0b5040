package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request.
 *
 * @param name in the body
 */
record RecordField(
        String name, Method accessor, Type type, @Nullable Size size) {

    /** Looked up once for each type: a body may have tens of thousands of elements. */
    private static final ClassValue<List<RecordField>> KNOWN = new ClassValue<>() {
        @Override
        protected List<RecordField> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordField::of)
                    .toList();
        }
    };

    static List<RecordField> of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static RecordField of(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        JsonProperty named = accessor.getAnnotation(JsonProperty.class);
        return new RecordField(
                named == null ? component.getName() : named.value(),
                accessor,
                component.getGenericType(),
                accessor.getAnnotation(Size.class));
    }
}
