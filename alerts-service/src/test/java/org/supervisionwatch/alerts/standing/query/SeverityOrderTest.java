package org.supervisionwatch.alerts.standing.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** What SQL orders standings by. */
class SeverityOrderTest {

    @Test
    void sqlOrdersStandingsBySeverity() {
        String sql = SeverityOrder.of("s.state");
        assertThat(sql).startsWith("array_position(array['").endsWith("'], s.state)");
        List<StandingState> states = Pattern.compile("'([A-Z_]+)'")
                .matcher(sql)
                .results()
                .map((MatchResult found) -> StandingState.valueOf(found.group(1)))
                .toList();
        assertThat(states).isEqualTo(StandingState.worstFirst());
    }
}
