package org.supervisionwatch.alerts.standing.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/**
 * A line of the list. Dates are civil dates in the organisation's zone.
 *
 * @param patternAssumed her working days are a guess: Monday to Friday
 * @param packStatus a draft until a clinical lead has signed the pack off
 * @param lastKnown while it is not known where people stand: what was known last
 * @param sinceOn from when on it has been so, as far as was known
 * @param sortKey where the line stands in the list
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
        LocalDate sinceOn,
        @Nullable LocalDate anchor,
        @Nullable LocalDate due,
        @Nullable LocalDate belowFrom,
        @Nullable LocalDate nextBooked,
        List<String> flags,
        @JsonIgnore String sortKey) {}
