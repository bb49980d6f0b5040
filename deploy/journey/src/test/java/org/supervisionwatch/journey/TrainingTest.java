package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.TestDatabase;

@Tag("stack")
class TrainingTest {

    /** That of another service is one whose class path differs, as after a build that the key does not know. */
    @Test
    void aServiceThatRefusesItsCacheEndsAtOnceAndSaysSo() {
        Training.once();
        TestDatabase none = new TestDatabase("none", "jdbc:none", "", "");
        List<String> foreign = Training.learned("alerts-service");
        assertThat(foreign).hasSize(2);
        Service service = new Service("staff-service", none, Map.of(), _ -> foreign);
        service.start();
        try {
            assertThatThrownBy(service::awaitReady).hasStackTraceContaining("Unable to use AOT cache");
        } finally {
            service.stop();
        }
    }
}
