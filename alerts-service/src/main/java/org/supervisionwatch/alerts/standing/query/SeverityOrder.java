package org.supervisionwatch.alerts.standing.query;

import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** Writes {@link StandingState#severity()} as SQL, for queries that list standings worst first. */
public final class SeverityOrder {

    private static final String STATES = StandingState.worstFirst().stream()
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", "));

    private SeverityOrder() {}

    /**
     * An expression to order by: 1 for the worst state, null where the column is null.
     *
     * @param column that holds the name of a {@link StandingState}, such as {@code s.state}
     */
    public static String of(String column) {
        return "array_position(array[" + STATES + "], " + column + ")";
    }
}
