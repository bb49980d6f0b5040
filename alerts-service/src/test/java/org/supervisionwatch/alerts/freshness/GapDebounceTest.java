package org.supervisionwatch.alerts.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapDebounceTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final GapDebounce patience = new GapDebounce(Duration.ofMinutes(5));

    @Test
    void onlyWhatLastsCounts() {
        assertThat(patience.outlasted(Set.of("staff.v1"), 0)).isEmpty();
        assertThat(patience.outlasted(Set.of("staff.v1", "sessions.v1"), 4 * MINUTE))
                .isEmpty();
        assertThat(patience.outlasted(Set.of("staff.v1", "sessions.v1"), 5 * MINUTE))
                .containsExactly("staff.v1");
        assertThat(patience.outlasted(Set.of("staff.v1", "sessions.v1"), 9 * MINUTE))
                .hasSize(2);
    }

    @Test
    void whatCaughtUpMeanwhileBeginsAnew() {
        patience.outlasted(Set.of("staff.v1"), 0);
        patience.outlasted(Set.of(), 4 * MINUTE);
        assertThat(patience.outlasted(Set.of("staff.v1"), 5 * MINUTE)).isEmpty();
        assertThat(patience.outlasted(Set.of("staff.v1"), 10 * MINUTE)).isNotEmpty();
    }
}
