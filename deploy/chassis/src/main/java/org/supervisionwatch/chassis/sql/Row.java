package org.supervisionwatch.chassis.sql;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a query. The plain getters refuse a NULL; the {@code …OrNull} ones return it. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(String column) throws SQLException {
        return present(column, uuidOrNull(column));
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return present(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    public LocalDate date(String column) throws SQLException {
        return present(column, dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime at = result.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A value of any other type that the driver supports. */
    public <T> T as(String column, Class<T> type) throws SQLException {
        return present(column, asOrNull(column, type));
    }

    public <T> @Nullable T asOrNull(String column, Class<T> type) throws SQLException {
        return result.getObject(column, type);
    }

    public byte[] bytes(String column) throws SQLException {
        return present(column, bytesOrNull(column));
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return result.getBytes(column);
    }

    /** A column of {@code text[]}. */
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) result.getArray(column).getArray());
    }

    /** A column of {@code date[]}. */
    public List<LocalDate> dates(String column) throws SQLException {
        Date[] dates = (Date[]) result.getArray(column).getArray();
        return Arrays.stream(dates).map(Date::toLocalDate).toList();
    }

    /** A column of {@code uuid[]}. */
    public List<UUID> uuids(String column) throws SQLException {
        return List.of((UUID[]) result.getArray(column).getArray());
    }

    public int number(String column) throws SQLException {
        return result.getInt(column);
    }

    public @Nullable Integer numberOrNull(String column) throws SQLException {
        return result.getObject(column, Integer.class);
    }

    public long bigNumber(String column) throws SQLException {
        return result.getLong(column);
    }

    public double decimal(String column) throws SQLException {
        return result.getDouble(column);
    }

    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public @Nullable Boolean flagOrNull(String column) throws SQLException {
        return result.getObject(column, Boolean.class);
    }

    private static <T> T present(String column, @Nullable T value) {
        return Objects.requireNonNull(value, () -> column + " is NULL");
    }
}
