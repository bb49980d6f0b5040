package org.supervisionwatch.alerts.standing.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/**
 * A standing in a list. Dates are civil dates in the organisation's zone.
 *
 * @param patternAssumed whether the working days are assumed to be Monday to Friday
 * @param packStatus a draft until a clinical lead has signed the pack off
 * @param lastKnown the state before, while a data gap is in force; otherwise left out
 * @param sinceOn the day from which the state holds by the facts; left out where the rules name none
 * @param sortKey its place in the list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingLine(
        String employeeNumber,
        String name,
        boolean patternAssumed,
        @Nullable String assignmentNumber,
        @Nullable String team,
        String pack,
        String packStatus,
        String requirement,
        StandingState state,
        @Nullable StandingState lastKnown,
        @Nullable LocalDate sinceOn,
        @Nullable LocalDate anchor,
        @Nullable LocalDate due,
        @Nullable LocalDate belowFrom,
        @Nullable LocalDate nextBooked,
        List<String> flags,
        @JsonIgnore String sortKey) {

    StandingLine withStatus(String status) {
        return new StandingLine(
                employeeNumber,
                name,
                patternAssumed,
                assignmentNumber,
                team,
                pack,
                status,
                requirement,
                state,
                lastKnown,
                sinceOn,
                anchor,
                due,
                belowFrom,
                nextBooked,
                flags,
                sortKey);
    }
}
