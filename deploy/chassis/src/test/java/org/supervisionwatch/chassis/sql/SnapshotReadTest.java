package org.supervisionwatch.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** What a corridor that only reads runs in. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class SnapshotReadTest {

    @Inject
    QuarryFlow flow;

    /** A corridor that owns transactions, with a method that only reads. */
    @ApplicationScoped
    @Transactional
    static class QuarryFlow {

        @Inject
        Sql sql;

        @ReadsSnapshot
        String isReadOnly() {
            return sql.of("select current_setting('transaction_read_only')").only(String.class);
        }

        @ReadsSnapshot
        int writes() {
            return sql.of("delete from publication").run();
        }

        String isReadOnlyElsewhere() {
            return sql.of("select current_setting('transaction_read_only')").only(String.class);
        }
    }

    @Test
    void aReadingMethodOfATransactionalCorridorIsReadOnlyAndTheOthersAreNot() {
        assertThat(flow.isReadOnly()).isEqualTo("on");
        assertThat(flow.isReadOnlyElsewhere()).isEqualTo("off");
    }

    @Test
    void theDatabaseItselfRefusesAWriteInASnapshot() {
        assertThatThrownBy(flow::writes).hasMessageContaining("read-only transaction");
    }
}
