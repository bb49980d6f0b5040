package org.supervisionwatch.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a service's {@code HouseRulesTest} extends. */
public abstract class ServiceRulesContract extends HouseRulesContract {

    protected ServiceRulesContract(String root) throws IOException {
        super(root, HouseRules::ofService);
    }

    /** They stand in each service's own migrations, so that its schema can be read in one place. */
    @Test
    void theTablesOfTheChassisAreCopiedToTheLetter() throws IOException {
        try (InputStream original = getClass().getResourceAsStream("/chassis.sql")) {
            assertThat(Path.of("src/main/resources/db/migration/V1__chassis.sql"))
                    .hasBinaryContent(Objects.requireNonNull(original).readAllBytes());
        }
    }
}
