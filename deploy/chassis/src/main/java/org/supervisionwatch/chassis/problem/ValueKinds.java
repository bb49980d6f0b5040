package org.supervisionwatch.chassis.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Describes types of values in bodies and parameters in plain English for their sender. */
public final class ValueKinds {

    private static final Set<Class<?>> WHOLE = Set.of(
            int.class, Integer.class, long.class, Long.class, short.class, Short.class, java.math.BigInteger.class);

    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class, Number.class);

    private static final Map<Class<?>, String> OTHERS = Map.of(
            boolean.class, "true or false",
            Boolean.class, "true or false",
            LocalDate.class, "a date such as 2026-11-22",
            LocalTime.class, "a time of day such as 14:00",
            YearMonth.class, "a month such as 2026-11",
            Instant.class, "an instant such as 2026-11-22T08:00:00Z",
            UUID.class, "a uuid",
            String.class, "text");

    private ValueKinds() {}

    public static String of(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> EnumNames.of((Enum<?>) constant))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (WHOLE.contains(type)) {
            return "a whole number";
        }
        if (NUMBERS.contains(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return OTHERS.getOrDefault(type, "an object");
    }

    /** Whether it is written as one JSON value that is neither list nor object. */
    static boolean isScalar(Class<?> type) {
        return WHOLE.contains(type) || NUMBERS.contains(type) || OTHERS.containsKey(type) || type.isEnum();
    }
}
