package org.supervisionwatch.alerts.standing.explanation;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;

/** Steps of every kind with parts of every kind, made from the components of their records alone: a new kind is among them by itself. */
final class StepExamples {

    private static final Map<Class<?>, Object> VALUES = Map.of(
            String.class,
            "text",
            LocalDate.class,
            LocalDate.of(2026, 3, 9),
            BigDecimal.class,
            new BigDecimal("7.50"),
            Integer.class,
            8,
            int.class,
            7,
            boolean.class,
            true);

    private StepExamples() {}

    static List<EvaluationStep> all() {
        return values(EvaluationStep.class).stream()
                .map(EvaluationStep.class::cast)
                .toList();
    }

    /** All records of a sealed type. */
    static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StepExamples::kinds)
                : Stream.of(type);
    }

    /** A value of each kind that the type has. */
    private static List<Object> values(Type type) {
        if (type instanceof ParameterizedType list) {
            List<Object> elements = values(list.getActualTypeArguments()[0]);
            return List.of(list.getRawType() == Set.class ? Set.copyOf(elements) : elements);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed()) {
            return kinds(plain).flatMap(kind -> values(kind).stream()).toList();
        }
        if (plain.isEnum()) {
            return List.of(plain.getEnumConstants());
        }
        return plain.isRecord() ? records(plain) : List.of(VALUES.get(plain));
    }

    /** As many as its most varied component has values, and one more without whatever it can be without. */
    private static List<Object> records(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<List<Object>> values = Arrays.stream(components)
                .map(component -> values(component.getGenericType()))
                .toList();
        int most = values.stream().mapToInt(List::size).max().orElse(1);
        List<Object> records = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int index = i;
            records.add(record(
                    type,
                    values.stream().map(each -> each.get(index % each.size())).toArray()));
        }
        if (Arrays.stream(components).anyMatch(StepExamples::nullable)) {
            records.add(record(
                    type,
                    IntStream.range(0, components.length)
                            .mapToObj(i -> nullable(components[i])
                                    ? null
                                    : values.get(i).getFirst())
                            .toArray()));
        }
        return records;
    }

    private static boolean nullable(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Object record(Class<?> type, @Nullable Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
