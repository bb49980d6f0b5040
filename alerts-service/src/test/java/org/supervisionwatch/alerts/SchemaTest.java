package org.supervisionwatch.alerts;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.SchemaFile;
import org.supervisionwatch.local.testing.TestDatabase;

@Tag("stack")
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
