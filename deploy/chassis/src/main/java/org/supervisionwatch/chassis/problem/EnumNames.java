package org.supervisionwatch.chassis.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the JSON name of an enum constant: its {@link JsonValue}, its {@link JsonProperty}, or its name. */
public final class EnumNames {

    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return KNOWN.computeIfAbsent(constant, EnumNames::declared);
    }

    private static String declared(Enum<?> constant) {
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
