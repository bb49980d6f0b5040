package org.supervisionwatch.chassis.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record type as columns: {@code closedOn} is {@code closed_on}, and the components of a record within it are columns of the same row.
 * A component is {@link Nullable} or refuses a NULL; a nullable record within it is null if all its columns are. A list of records is of
 * other rows: it is read as empty, and not written.
 */
final class RecordColumns {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Map<Class<?>, RecordColumns> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<?> constructor;
    private final List<ColumnPart> parts;
    private final List<String> names;
    private final List<ColumnValue> values;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    /** A component: one column, those of a nested record, or none. */
    private record ColumnPart(
            String column,
            ColumnValue value,
            boolean nullable,
            Method accessor,
            @Nullable RecordColumns nested,
            boolean otherRows) {

        /** @param at where its first column is; how many it has is {@link #width} */
        @Nullable Object read(ResultSet row, int[] places, int at, boolean allowNull) throws SQLException {
            if (nested != null) {
                return nested.readOrNull(row, places, at, nullable || allowNull);
            }
            return otherRows ? List.of() : value.read(row, places[at]);
        }

        int width() {
            return nested == null ? (otherRows ? 0 : 1) : nested.names.size();
        }

        Stream<ColumnPart> columns() {
            if (nested != null) {
                return nested.parts.stream().flatMap(ColumnPart::columns);
            }
            return otherRows ? Stream.of() : Stream.of(this);
        }
    }

    private RecordColumns(Class<?> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        this.constructor = constructor(type, components);
        this.parts = Arrays.stream(components)
                .map(component -> part(component, prefix))
                .toList();
        List<ColumnPart> columns = parts.stream().flatMap(ColumnPart::columns).toList();
        this.names = columns.stream().map(ColumnPart::column).toList();
        this.values = columns.stream().map(ColumnPart::value).toList();
    }

    static RecordColumns of(Class<?> type) {
        RecordColumns known = KNOWN.get(type);
        if (known == null) {
            known = new RecordColumns(type, "");
            KNOWN.put(type, known);
        }
        return known;
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(type + " is no record", impossible);
        }
    }

    private static ColumnPart part(RecordComponent component, String prefix) {
        Column named = component.getAnnotation(Column.class);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        if (component.getType().isRecord()) {
            String inner = prefix + (named == null ? "" : named.value());
            return new ColumnPart(
                    inner,
                    ColumnValue.of(String.class, ""),
                    nullable,
                    accessor,
                    new RecordColumns(component.getType(), inner),
                    false);
        }
        String column =
                prefix + (named == null || named.value().isEmpty() ? snake(component.getName()) : named.value());
        ColumnValue value = ColumnValue.of(component.getGenericType(), named == null ? "" : named.type());
        return new ColumnPart(column, value, nullable, accessor, null, value.isOtherRows());
    }

    static String snake(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    List<String> names() {
        return names;
    }

    /** How each column is written, in the order of {@link #names}. */
    List<ColumnValue> values() {
        return values;
    }

    /** The statements that write such rows, as they were given and as they are run. */
    Map<String, String> statements() {
        return statements;
    }

    /** The values of a record, in the order of {@link #names}. */
    List<@Nullable Object> written(Record record) {
        List<@Nullable Object> written = new ArrayList<>();
        write(record, written);
        return written;
    }

    private void write(@Nullable Object record, List<@Nullable Object> into) {
        for (ColumnPart part : parts) {
            @Nullable Object value = record == null ? null : call(part.accessor, record);
            if (part.nested != null) {
                part.nested.write(value, into);
            } else if (!part.otherRows) {
                into.add(value);
            }
        }
    }

    /** Where each column is in a result, in the order of {@link #names}. Looked up once, and not for each row. */
    int[] placesIn(ResultSet result) throws SQLException {
        int[] places = new int[names.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = result.findColumn(names.get(i));
        }
        return places;
    }

    /**
     * @param places as {@link #placesIn} found them
     * @throws IllegalStateException if a column is NULL whose component may not be null
     */
    Object read(ResultSet row, int[] places) throws SQLException {
        @Nullable Object read = readOrNull(row, places, 0, false);
        if (read == null) {
            throw new IllegalStateException(
                    "no " + constructor.getDeclaringClass().getSimpleName());
        }
        return read;
    }

    private @Nullable Object readOrNull(ResultSet row, int[] places, int first, boolean allowNull) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        boolean any = false;
        boolean refused = false;
        int at = first;
        for (int i = 0; i < values.length; i++) {
            ColumnPart part = parts.get(i);
            values[i] = part.read(row, places, at, allowNull);
            any |= values[i] != null && !part.otherRows;
            refused |= values[i] == null && !part.nullable;
            at += part.width();
        }
        if (allowNull && !any) {
            return null;
        }
        if (refused) {
            throw new IllegalStateException(
                    refused(values) + " of " + constructor.getDeclaringClass().getSimpleName() + " is NULL");
        }
        return call(constructor, values);
    }

    private List<String> refused(@Nullable Object[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] == null && !parts.get(i).nullable)
                .mapToObj(i -> parts.get(i).column)
                .toList();
    }

    private static @Nullable Object call(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(accessor + " failed", impossible);
        }
    }

    private static Object call(Constructor<?> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(
                    "a row is no " + constructor.getDeclaringClass().getSimpleName(), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(constructor + " failed", impossible);
        }
    }
}
