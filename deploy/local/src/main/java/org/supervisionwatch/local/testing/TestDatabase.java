package org.supervisionwatch.local.testing;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A fresh, empty database on the shared stack.
 *
 * @param url the JDBC URL
 */
public record TestDatabase(String name, String url, String username, String password) {

    /** Creates one whose name begins with {@code purpose}. */
    public static TestDatabase create(String purpose) {
        String name = purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_") + "_" + unique();
        SharedStack.get().createDatabase(name);
        return new TestDatabase(name, SharedStack.get().ports().jdbcUrl(name), "postgres", "postgres");
    }

    /** Makes a backup: a copy of the current state. Existing connections are closed, and new ones are allowed afterwards. */
    public TestDatabase copy() {
        String copy = name + "_" + unique();
        SharedStack.get().copyDatabase(name, copy);
        return new TestDatabase(copy, SharedStack.get().ports().jdbcUrl(copy), username, password);
    }

    /** Replaces this database by a backup; existing connections are closed. The backup is kept. */
    public void putBack(TestDatabase backup) {
        SharedStack.get().dropDatabase(name);
        SharedStack.get().copyDatabase(backup.name(), name);
    }

    static String unique() {
        return Long.toString(System.currentTimeMillis(), 36)
                + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36), 36);
    }
}
