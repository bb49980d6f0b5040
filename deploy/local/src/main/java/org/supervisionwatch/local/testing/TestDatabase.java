package org.supervisionwatch.local.testing;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A fresh, empty database on the shared stack.
 *
 * @param url the JDBC URL
 */
public record TestDatabase(String name, String url, String username, String password) {

    /** Creates one; {@code purpose} begins its name, so that it can be told from others. */
    public static TestDatabase create(String purpose) {
        String name = purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_") + "_" + unique();
        SharedStack.get().createDatabase(name);
        return new TestDatabase(name, SharedStack.get().ports().jdbcUrl(name), "postgres", "postgres");
    }

    /** A backup: a copy as the database is at this moment. Whoever is connected is thrown out and may come back. */
    public TestDatabase copy() {
        String copy = name + "_" + unique();
        SharedStack.get().copyDatabase(name, copy);
        return new TestDatabase(copy, SharedStack.get().ports().jdbcUrl(copy), username, password);
    }

    /** Puts a backup in this database's place; whoever is connected is thrown out. The backup stays. */
    public void putBack(TestDatabase backup) {
        SharedStack.get().dropDatabase(name);
        SharedStack.get().copyDatabase(backup.name(), name);
    }

    static String unique() {
        return Long.toString(System.currentTimeMillis(), 36)
                + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36), 36);
    }
}
