package org.supervisionwatch.benchmark.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.supervisionwatch.benchmark.product.BenchmarkStack;

/**
 * What PostgreSQL can take: rows that the product has written are inserted again by plain JDBC, one transaction for each session, into
 * tables of the same columns and indexes.
 */
public final class PlainInserts {

    private static final int SAMPLE = 2_000;

    private final BenchmarkStack stack;
    private final String database;
    private final List<CopiedTable> tables = new ArrayList<>();

    private PlainInserts(BenchmarkStack stack, String database) {
        this.stack = stack;
        this.database = database;
    }

    /**
     * A table, and rows of it.
     *
     * @param identity the columns that a row must not share with another
     */
    private record CopiedTable(String insert, List<String> columns, List<String> identity, List<Object[]> rows) {}

    /** @param tables the tables that one request writes a row of, each with the columns that identify it */
    public static PlainInserts of(BenchmarkStack stack, String database, List<TableCopy> tables) throws SQLException {
        PlainInserts inserts = new PlainInserts(stack, database);
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists plain cascade");
            statement.execute("create schema plain");
            for (TableCopy table : tables) {
                statement.execute("create table plain.%1$s (like public.%1$s including all)".formatted(table.name()));
                inserts.tables.add(copied(connection, table));
            }
        }
        return inserts;
    }

    /** A table to insert into. */
    public record TableCopy(String name, List<String> identity) {}

    private static CopiedTable copied(Connection connection, TableCopy table) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (PreparedStatement described = connection.prepareStatement("""
                select attname, format_type(atttypid, atttypmod) from pg_attribute
                 where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
                 order by attnum""")) {
            described.setString(1, "public." + table.name());
            ResultSet column = described.executeQuery();
            while (column.next()) {
                columns.add('"' + column.getString(1) + '"');
                values.add("?::" + column.getString(2));
            }
        }
        String insert = "insert into plain.%s (%s) values (%s)"
                .formatted(table.name(), String.join(",", columns), String.join(",", values));
        List<String> identity =
                table.identity().stream().map(name -> '"' + name + '"').toList();
        return new CopiedTable(insert, columns, identity, rows(connection, table.name(), columns));
    }

    private static List<Object[]> rows(Connection connection, String table, List<String> columns) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        String asText = columns.stream().map(column -> column + "::text").collect(Collectors.joining(","));
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select %s from public.%s limit %d".formatted(asText, table, SAMPLE))) {
            while (row.next()) {
                Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getString(i + 1);
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /** How many sessions a second were inserted by that many clients. */
    public double perSecond(int clients, Duration during) throws SQLException {
        AtomicInteger done = new AtomicInteger();
        long begun = System.nanoTime();
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                ends.add(threads.submit(() -> {
                    insert(begun + during.toNanos(), done);
                    return null;
                }));
            }
        }
        for (Future<?> end : ends) {
            if (end.state() == Future.State.FAILED) {
                throw new SQLException("a client failed", end.exceptionNow());
            }
        }
        return done.get() / ((System.nanoTime() - begun) / 1e9);
    }

    private void insert(long until, AtomicInteger done) throws SQLException {
        try (Connection connection = stack.database(database)) {
            connection.setAutoCommit(false);
            List<PreparedStatement> statements = new ArrayList<>();
            for (CopiedTable table : tables) {
                statements.add(connection.prepareStatement(table.insert()));
            }
            while (System.nanoTime() < until) {
                int session = done.get();
                UUID id = timeOrdered();
                for (int table = 0; table < statements.size(); table++) {
                    insert(statements.get(table), tables.get(table), session, id);
                }
                connection.commit();
                done.incrementAndGet();
            }
        }
    }

    private static void insert(PreparedStatement statement, CopiedTable table, int ordinal, UUID id)
            throws SQLException {
        Object[] row = Arrays.copyOf(table.rows.get(ordinal % table.rows.size()), table.columns.size());
        for (String unique : table.identity) {
            row[table.columns.indexOf(unique)] = id.toString();
        }
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
        statement.executeUpdate();
    }

    /** As the product's ids are, so that indexes grow at one end. */
    private static UUID timeOrdered() {
        long random = ThreadLocalRandom.current().nextLong();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000L | random & 0xfff, random >>> 2 | 1L << 63);
    }
}
