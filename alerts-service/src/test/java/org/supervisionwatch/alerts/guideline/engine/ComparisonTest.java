package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** Two independent evaluators agree on random histories. */
class ComparisonTest {

    private static final int HISTORIES = 20_000;

    @ParameterizedTest
    @EnumSource
    void theEngineAndTheNaiveEvaluatorAgree(Kind kind) {
        Histories.all(kind, HISTORIES, scenario -> assertThat(scenario.answer()).isEqualTo(scenario.naiveAnswer()));
    }

    /** The comparison is only meaningful for states that the generator reaches. */
    @ParameterizedTest
    @EnumSource
    void theHistoriesReachEveryState(Kind kind) {
        Set<StandingState> reached = EnumSet.noneOf(StandingState.class);
        for (long seed = 0; seed < 3_000; seed++) {
            reached.add(kind.scenario(seed).naiveAnswer().state());
        }
        assertThat(reached).isEqualTo(kind.states());
    }

    @ParameterizedTest
    @EnumSource
    void theHistoriesReachEveryFlag(Kind kind) {
        Set<StandingFlag> reached = EnumSet.noneOf(StandingFlag.class);
        for (long seed = 0; seed < 3_000; seed++) {
            reached.addAll(kind.scenario(seed).naiveAnswer().flags());
        }
        assertThat(reached).isEqualTo(kind.flags());
    }
}
