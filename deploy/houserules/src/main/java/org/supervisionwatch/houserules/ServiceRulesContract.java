package org.supervisionwatch.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a service's {@code HouseRulesTest} extends. */
public abstract class ServiceRulesContract extends HouseRulesContract {

    protected ServiceRulesContract(String root) throws IOException {
        super(root, HouseRules::ofService);
    }

    @Test
    void testsCanBeTakenInAtOnce() throws IOException {
        assertThat(SourceRules.tooLong(MODULE.resolve("src/test"))).isEmpty();
    }
}
