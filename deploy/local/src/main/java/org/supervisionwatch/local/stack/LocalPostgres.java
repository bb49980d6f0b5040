package org.supervisionwatch.local.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.supervisionwatch.local.process.FreePort;
import org.supervisionwatch.local.process.LeftoverPostgres;

/** A PostgreSQL server on 127.0.0.1 that trusts local connections (user {@code postgres}), with its data in a folder. */
record LocalPostgres(EmbeddedPostgres server) implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    /**
     * Starts on this port, or on any free one if it is 0. A server left running on the same folder is stopped first.
     *
     * @param durable whether a commit is on disk when it returns; off is for tests only
     */
    static LocalPostgres start(Path folder, int port, boolean durable) throws IOException, SQLException {
        Path data = folder.resolve("data");
        if (LeftoverPostgres.stop(data)) {
            System.err.println("Stopped a PostgreSQL server that an earlier start had left on " + data);
        }
        Files.createDirectories(folder);
        Redirect log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPort(FreePort.orAny(port))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200");
        String onOff = durable ? "on" : "off";
        DURABLE.forEach(setting -> builder.setServerConfig(setting, onOff));
        LocalPostgres started = new LocalPostgres(builder.start());
        started.check(onOff);
        return started;
    }

    int port() {
        return server.getPort();
    }

    /** Creates the database if it does not exist; its name must be lower-case letters, digits and underscores. */
    void createDatabase(String name) throws SQLException {
        checkName(name);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement there = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            there.setString(1, name);
            if (!there.executeQuery().next()) {
                connection.createStatement().execute("create database " + name);
            }
        }
    }

    /** Copies the database in its current state; existing connections are closed, and new ones are allowed afterwards. */
    void copyDatabase(String name, String copy) throws SQLException {
        checkName(name);
        checkName(copy);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections false");
            try {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
                statement.execute("create database " + copy + " template " + name);
            } finally {
                statement.execute("alter database " + name + " allow_connections true");
            }
        }
    }

    /** Drops the database; existing connections are closed. */
    void dropDatabase(String name) throws SQLException {
        checkName(name);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
        }
    }

    private static void checkName(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("No name for a database: " + name);
        }
    }

    /** The server's current value of a setting. */
    String show(String setting) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    // The library starts its servers with these off, so the server itself is asked.
    private void check(String wanted) throws SQLException {
        for (String setting : DURABLE) {
            String actual = show(setting);
            if (!wanted.equals(actual)) {
                throw new IllegalStateException("PostgreSQL runs with " + setting + "=" + actual + ", not " + wanted);
            }
        }
    }
}
