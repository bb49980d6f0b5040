package org.supervisionwatch.local.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A body with faults planted in it: values of a wrong type or out of range, fields that are unknown, given twice or missing, unreadable
 * dates.
 *
 * @param pointers what an answer that names each fault once has to name
 */
public record PlantedFaults(String body, SortedSet<String> pointers) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int BODIES = 60;
    private static final int MOST_FAULTS = 6;
    private static final String TWICE = "#twice";
    private static final Set<String> NEEDED = Set.of("NotNull", "NotBlank", "NotEmpty");
    private static final Map<String, String> UNREADABLE = Map.of(
            "LocalDate", "2026-02-30",
            "YearMonth", "2026-13",
            "Instant", "yesterday",
            "LocalTime", "25:00",
            "UUID", "42",
            "Boolean", "yes",
            "Enum", "none of them");
    private static final Map<String, JsonNode> OUT_OF_RANGE = Map.of(
            "String", JSON.textNode("\n"),
            "Integer", JSON.numberNode(-1_000_000_000),
            "BigDecimal", JSON.numberNode(-1_000_000_000),
            "LocalDate", JSON.textNode("0001-01-01"),
            "Instant", JSON.textNode("2999-01-01T00:00:00Z"));

    private record Plant(String pointer, Runnable planting) {}

    /**
     * Many bodies, each with one fault to a few.
     *
     * @param valid a body without faults; it is not changed
     */
    public static Stream<PlantedFaults> manyIn(ObjectNode valid, Class<? extends Record> type, Random random) {
        return Stream.generate(() -> in(valid, type, 1 + random.nextInt(MOST_FAULTS), random))
                .limit(BODIES);
    }

    /**
     * Plants so many faults, or as many as there is place for.
     *
     * @param valid a body without faults; it is not changed
     */
    public static PlantedFaults in(ObjectNode valid, Class<? extends Record> type, int number, Random random) {
        ObjectNode body = valid.deepCopy();
        List<Plant> plants = new ArrayList<>();
        inObject(body, type, "", plants);
        Collections.shuffle(plants, random);
        SortedSet<String> planted = new TreeSet<>();
        for (Plant plant : plants) {
            String path = plant.pointer + "/";
            if (planted.size() < number
                    && planted.stream()
                            .noneMatch(other -> path.startsWith(other + "/") || (other + "/").startsWith(path))) {
                plant.planting.run();
                planted.add(plant.pointer);
            }
        }
        return new PlantedFaults(body.toString().replace(TWICE + "\":", "\":"), planted);
    }

    private static void inObject(ObjectNode object, Class<?> type, String pointer, List<Plant> plants) {
        plants.add(new Plant(pointer + "/planted", () -> object.put("planted", 1)));
        for (RecordComponent component : type.getRecordComponents()) {
            String name = nameInBody(component);
            String at = pointer + "/" + name;
            Set<String> constraints = new TreeSet<>();
            named(component.getAccessor().getAnnotations(), constraints);
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> field.getName().equals(component.getName()))
                    .forEach(field -> named(field.getAnnotations(), constraints));
            JsonNode value = object.get(name);
            if (!Collections.disjoint(constraints, NEEDED)) {
                plants.add(new Plant(at, () -> object.putNull(name)));
            }
            if (value != null && !value.isNull()) {
                plants.add(new Plant(at, () -> object.set(name + TWICE, value)));
                of(component.getGenericType(), !constraints.isEmpty())
                        .forEach(wrong -> plants.add(new Plant(at, () -> object.set(name, wrong))));
                within(value, component.getGenericType(), at, plants);
            }
        }
    }

    private static String nameInBody(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static void within(JsonNode value, Type type, String pointer, List<Plant> plants) {
        if (value instanceof ObjectNode object && type instanceof Class<?> record && record.isRecord()) {
            inObject(object, record, pointer, plants);
        } else if (type instanceof ParameterizedType of) {
            Type element = of.getActualTypeArguments()[of.getActualTypeArguments().length - 1];
            if (value instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    int at = i;
                    inElement(list.get(i), element, pointer + "/" + i, wrong -> list.set(at, wrong), plants);
                }
            } else if (value instanceof ObjectNode map) {
                map.properties()
                        .forEach(each -> inElement(
                                each.getValue(), element, pointer + "/" + each.getKey(), each::setValue, plants));
            }
        }
    }

    private static void inElement(
            JsonNode value, Type type, String pointer, Consumer<JsonNode> replace, List<Plant> plants) {
        of(type, false).forEach(wrong -> plants.add(new Plant(pointer, () -> replace.accept(wrong))));
        within(value, type, pointer, plants);
    }

    /** What cannot be a value of this type. */
    private static List<JsonNode> of(Type type, boolean constrained) {
        if (type == JsonNode.class) {
            return List.of();
        }
        List<JsonNode> wrong = new ArrayList<>();
        boolean composed = type instanceof ParameterizedType || ((Class<?>) type).isRecord();
        wrong.add(composed ? JSON.numberNode(7) : JSON.arrayNode().add(JSON.objectNode()));
        if (type instanceof Class<?> simple) {
            String name = simple.isEnum() ? "Enum" : simple.getSimpleName();
            Optional.ofNullable(UNREADABLE.get(name)).map(JSON::textNode).ifPresent(wrong::add);
            Optional.ofNullable(OUT_OF_RANGE.get(name)).filter(_ -> constrained).ifPresent(wrong::add);
        }
        return wrong;
    }

    /** The constraints, and those that they are composed of, by name. */
    private static void named(Annotation[] annotations, Set<String> names) {
        for (Annotation annotation : annotations) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (Arrays.stream(type.getAnnotations())
                    .anyMatch(meta -> meta.annotationType().getSimpleName().equals("Constraint"))) {
                names.add(type.getSimpleName());
                named(type.getAnnotations(), names);
            }
        }
    }
}
