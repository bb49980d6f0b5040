package org.supervisionwatch.alerts;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.SchemaFile;
import org.supervisionwatch.local.testing.TestDatabase;

class SchemaTest {

    @Test
    void theSchemaFileSaysWhatTheMigrationsMake() {
        TestDatabase database = TestDatabase.create("schema");
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations("db/chassis", "db/migration")
                .load()
                .migrate();

        SchemaFile.of("alerts-service").isThatOf(database);
    }
}
