package org.supervisionwatch.chassis.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.EnumNames;

/**
 * A type of Java as a column: scalars, {@link Instant}, {@link ZoneId}, {@link YearMonth} (its first day), enums (by their JSON name, read in
 * any case), trees of JSON, lists or sets of these as arrays, and maps of texts as arrays of pairs.
 *
 * @param sqlType of the column, or of its elements
 */
record ColumnValue(Class<?> type, @Nullable Class<?> collection, String sqlType) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Class<?>, Map<String, Object>> CONSTANTS = new ConcurrentHashMap<>();

    private static final Map<Class<?>, String> SQL_TYPES = Map.ofEntries(
            Map.entry(UUID.class, "uuid"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(YearMonth.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(Instant.class, "timestamptz"),
            Map.entry(BigDecimal.class, "numeric"),
            Map.entry(byte[].class, "bytea"),
            Map.entry(JsonNode.class, "json"),
            Map.entry(ObjectNode.class, "json"),
            Map.entry(int.class, "int4"),
            Map.entry(Integer.class, "int4"),
            Map.entry(long.class, "int8"),
            Map.entry(Long.class, "int8"),
            Map.entry(double.class, "float8"),
            Map.entry(Double.class, "float8"),
            Map.entry(boolean.class, "bool"),
            Map.entry(Boolean.class, "bool"));

    /** @param sqlType empty for the usual one of the type */
    static ColumnValue of(Type type, String sqlType) {
        if (type instanceof ParameterizedType many && many.getRawType() instanceof Class<?> collection) {
            Class<?> element = (Class<?>) many.getActualTypeArguments()[0];
            return new ColumnValue(element, collection, sqlType(element));
        }
        Class<?> scalar = (Class<?>) type;
        return new ColumnValue(scalar, null, sqlType.isEmpty() ? sqlType(scalar) : sqlType);
    }

    /** The type of a column that has such elements. */
    static String sqlType(Class<?> element) {
        return SQL_TYPES.getOrDefault(element, "text");
    }

    /** Whether it is a list of records, which are other rows. */
    boolean isOtherRows() {
        return collection == List.class && type.isRecord();
    }

    @Nullable Object read(ResultSet row, int column) throws SQLException {
        return collection == null ? scalar(row, column) : many(row, column, collection);
    }

    private @Nullable Object scalar(ResultSet row, int column) throws SQLException {
        if (type == String.class) {
            return row.getString(column);
        }
        if (type == Instant.class) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
        if (type.isEnum() || type == ZoneId.class || JsonNode.class.isAssignableFrom(type)) {
            String text = row.getString(column);
            return text == null ? null : element(text);
        }
        if (type == YearMonth.class) {
            Date first = row.getDate(column);
            return first == null ? null : element(first);
        }
        if (type == byte[].class) {
            return row.getBytes(column);
        }
        return number(row, column);
    }

    private @Nullable Object number(ResultSet row, int column) throws SQLException {
        Object value = switch (sqlType) {
            case "int4" -> row.getInt(column);
            case "int8" -> row.getLong(column);
            case "float8" -> row.getDouble(column);
            case "bool" -> row.getBoolean(column);
            default -> row.getObject(column, type);
        };
        return row.wasNull() ? null : value;
    }

    private @Nullable Object many(ResultSet row, int column, Class<?> into) throws SQLException {
        java.sql.Array array = row.getArray(column);
        if (array == null) {
            return null;
        }
        if (into == Map.class) {
            return Arrays.stream((Object[]) array.getArray())
                    .map(Object[].class::cast)
                    .collect(Collectors.toUnmodifiableMap(pair -> element(pair[0]), pair -> pair[1]));
        }
        Object[] elements = (Object[]) array.getArray();
        if (type != String.class && type != Integer.class) {
            elements = Arrays.stream(elements).map(this::element).toArray();
        }
        return into == Set.class
                ? Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(elements)))
                : List.of(elements);
    }

    private Object element(Object stored) {
        if (type.isEnum()) {
            return constant(String.valueOf(stored));
        }
        if (type == ZoneId.class) {
            return ZoneId.of(String.valueOf(stored));
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return tree(String.valueOf(stored));
        }
        return switch (stored) {
            case Date day when type == YearMonth.class -> YearMonth.from(day.toLocalDate());
            case Date day -> day.toLocalDate();
            case Time time -> time.toLocalTime();
            case Timestamp at -> at.toInstant();
            case String id when type == UUID.class -> UUID.fromString(id);
            default -> stored;
        };
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a column of JSON holds none", impossible);
        }
    }

    private Object constant(String name) {
        Object constant =
                CONSTANTS.computeIfAbsent(type, ColumnValue::constants).get(name);
        if (constant == null) {
            throw new IllegalStateException(name + " is no " + type.getSimpleName());
        }
        return constant;
    }

    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Object constant : type.getEnumConstants()) {
            byName.putIfAbsent(((Enum<?>) constant).name(), constant);
            byName.putIfAbsent(EnumNames.of((Enum<?>) constant), constant);
        }
        return byName;
    }

    /** A value as the driver takes it. */
    static @Nullable Object written(@Nullable Object value) {
        return switch (value) {
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case YearMonth month -> month.atDay(1);
            case ZoneId zone -> zone.getId();
            case Enum<?> constant -> EnumNames.of(constant);
            case JsonNode tree -> tree.toString();
            case Collection<?> many -> literal(many);
            case null, default -> value;
        };
    }

    /** The values of this column in many rows: an array if the driver passes it in binary, else one as PostgreSQL writes it. */
    Object array(List<List<@Nullable Object>> rows, int index) {
        List<@Nullable Object> column = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            @Nullable Object value = written(row.get(index));
            column.add(arrayType().equals("text") && value != null ? value.toString() : value);
        }
        return switch (arrayType()) {
            case "text" -> column.toArray(new @Nullable String[0]);
            case "int4" -> column.toArray(new @Nullable Integer[0]);
            case "int8" -> column.toArray(new @Nullable Long[0]);
            case "bool" -> column.toArray(new @Nullable Boolean[0]);
            default -> literal(column);
        };
    }

    /** An array as PostgreSQL writes it. {@code unnest} has no rows of arrays, so those are passed like this and cast. */
    private static String literal(Collection<?> elements) {
        StringBuilder literal = new StringBuilder("{");
        for (Object element : elements) {
            literal.append(literal.length() == 1 ? "" : ",");
            switch (written(element)) {
                case null -> literal.append("NULL");
                case String text ->
                    literal.append('"')
                            .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                            .append('"');
                case byte[] bytes ->
                    literal.append("\\\\x").append(HexFormat.of().formatHex(bytes));
                case Object plain -> literal.append('"').append(plain).append('"');
            }
        }
        return literal.append('}').toString();
    }

    /** The type of array in which the values of many rows are passed. What has a syntax of its own is passed as text and cast. */
    String arrayType() {
        return collection == null && !sqlType.startsWith("json") ? sqlType : "text";
    }

    /** How the column is selected from those arrays. */
    String selected(String column) {
        String cast = collection == null ? sqlType : sqlType + "[]";
        return cast.equals(arrayType()) ? column : column + "::" + cast + " as " + column;
    }
}
