package org.supervisionwatch.alerts.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which conditions have lasted. */
class GapDebounceTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final GapDebounce debounce = new GapDebounce(Duration.ofMinutes(5));

    @Test
    void onlyAConditionThatLastsCounts() {
        assertThat(debounce.outlasted(Set.of("staff.v1"), 0)).isEmpty();
        assertThat(debounce.outlasted(Set.of("staff.v1", "sessions.v1"), 4 * MINUTE))
                .isEmpty();
        assertThat(debounce.outlasted(Set.of("staff.v1", "sessions.v1"), 5 * MINUTE))
                .containsExactly("staff.v1");
        assertThat(debounce.outlasted(Set.of("staff.v1", "sessions.v1"), 9 * MINUTE))
                .hasSize(2);
    }

    @Test
    void aConditionThatHasPassedStartsAgain() {
        debounce.outlasted(Set.of("staff.v1"), 0);
        debounce.outlasted(Set.of(), 4 * MINUTE);
        assertThat(debounce.outlasted(Set.of("staff.v1"), 5 * MINUTE)).isEmpty();
        assertThat(debounce.outlasted(Set.of("staff.v1"), 10 * MINUTE)).isNotEmpty();
    }
}
