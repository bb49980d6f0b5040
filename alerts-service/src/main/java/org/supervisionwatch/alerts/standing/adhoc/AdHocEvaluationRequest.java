package org.supervisionwatch.alerts.standing.adhoc;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.kernel.request.CivilDay;

/**
 * Where would this person stand?
 *
 * @param guideline the id of a pack, or a pack as an object
 * @param requirement the only one that is evaluated; left out: all of the pack
 * @param windowContaining a day of the window to evaluate; left out: the running window, or the one before it while that is short and not yet final
 */
public record AdHocEvaluationRequest(
        @NotNull(message = "is required") @CivilDay LocalDate asOf,
        JsonNode guideline,
        @Nullable String requirement,
        @CivilDay @Nullable LocalDate windowContaining,
        @NotNull(message = "is required") @Valid PersonRequest person,
        List<@NotNull(message = "must be an object") @Valid SessionRequest> sessions) {

    public AdHocEvaluationRequest {
        sessions = requireNonNullElse(sessions, List.of());
    }

    /** Several questions, answered in order. */
    public record EvaluationBatchRequest(
            @Size(min = 1, max = 1_000, message = "must be a list of {min} to {max} questions") List<@NotNull(message = "must be an object") @Valid AdHocEvaluationRequest> evaluations) {

        public EvaluationBatchRequest {
            evaluations = requireNonNullElse(evaluations, List.of());
        }
    }

    AdHocEvaluation answer(Pack pack) {
        PersonInPost somebody = person.person();
        List<Session> held = sessions.stream().map(SessionRequest::session).toList();
        return new AdHocEvaluation(
                pack,
                pack.requirements().stream()
                        .filter(each -> requirement == null || each.id().equals(requirement))
                        .map(each ->
                                GuidelineEngine.evaluate(each, somebody, held, asOf, windowContaining, pack.holidays()))
                        .toList());
    }
}
