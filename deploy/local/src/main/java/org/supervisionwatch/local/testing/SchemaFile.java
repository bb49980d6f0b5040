package org.supervisionwatch.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.supervisionwatch.local.process.WatchRoot;

/**
 * A service's {@code schema.sql}: its tables as they are after all migrations, for whoever wants to read them in one place. It
 * is compared with a migrated database, or written from it if the system property {@code update.schema} is true.
 *
 * @param module the service's folder, as {@code staff-service}
 */
public record SchemaFile(Path path, String module) {

    private static final String HEAD = """
            -- The tables of %1$s after all migrations, to be read and not to be run. Generated from the database's catalogue: change a
            -- migration, never this. SchemaTest fails if they differ. To write it anew:
            -- ./mvnw -pl %1$s -am test -Dtest=SchemaTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.schema=true

            """;

    public static SchemaFile of(String module) {
        return new SchemaFile(WatchRoot.find().resolve(module).resolve("schema.sql"), module);
    }

    /**
     * Compares the file with a database that the service's migrations have made; writes it first, if told to.
     *
     * @throws AssertionError if they differ; it names the first line that does
     */
    public void isThatOf(TestDatabase migrated) {
        compare(migrated, Boolean.getBoolean("update.schema"));
    }

    void compare(TestDatabase migrated, boolean update) {
        try (Connection connection =
                DriverManager.getConnection(migrated.url(), migrated.username(), migrated.password())) {
            String actual = HEAD.formatted(module) + SchemaText.of(connection);
            if (update) {
                Files.writeString(path, actual);
            }
            String kept = Files.exists(path) ? Files.readString(path) : "";
            if (!kept.equals(actual)) {
                throw new AssertionError(
                        difference(kept.lines().toList(), actual.lines().toList()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String difference(List<String> kept, List<String> actual) {
        int line = 0;
        while (Objects.equals(at(kept, line), at(actual, line)) && line < actual.size()) {
            line++;
        }
        return "%s is not what the migrations make, from line %d on:%n  file:     %s%n  database: %s%nIf the migrations are right, %s"
                .formatted(path, line + 1, at(kept, line), at(actual, line), "write it anew; its head says how.");
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "(nothing)";
    }
}
