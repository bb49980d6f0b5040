package org.supervisionwatch.chassis.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Finds the JSON name of an enum constant: its {@link JsonValue}, its {@link JsonProperty}, or its name. */
public final class EnumNames {

    private EnumNames() {}

    public static String of(Enum<?> constant) {
        try {
            for (Method method : constant.getDeclaringClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(JsonValue.class) && method.trySetAccessible()) {
                    return String.valueOf(method.invoke(constant));
                }
            }
            for (Field field : constant.getDeclaringClass().getDeclaredFields()) {
                if (field.isAnnotationPresent(JsonValue.class) && field.trySetAccessible()) {
                    return String.valueOf(field.get(constant));
                }
            }
            JsonProperty named =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return named == null ? constant.name() : named.value();
        } catch (ReflectiveOperationException hidden) {
            return constant.name();
        }
    }
}
