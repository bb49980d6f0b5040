package org.supervisionwatch.supervision.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.rest.Etag;

/**
 * What became of a batch.
 *
 * @param kept how many rows changed something
 * @param saidBefore how many had been said before and changed nothing
 * @param refused how many were refused; each has a problem
 */
public record BatchView(int kept, int saidBefore, int refused, List<RowView> rows) {

    /** What became of a row, in the order of the request. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowView(
            @Schema(description = "Its place in the request, from 0.")
            int row,

            @Schema(
                    description = "As if it had been sent by itself: 201, 200, 409, 412, 422, 428, 503 …",
                    examples = "201")
            int status,

            @Nullable UUID id,
            @Nullable String etag,
            @Nullable String href,

            @Schema(description = "Its pointers lead into the batch, such as /rows/3/session/minutes.") @Nullable Problem problem) {}

    public static BatchView of(List<RowView> rows, List<Outcome> outcomes) {
        long kept = outcomes.stream().filter(Outcome.Kept.class::isInstance).count();
        long before =
                outcomes.stream().filter(Outcome.SaidBefore.class::isInstance).count();
        return new BatchView((int) kept, (int) before, (int) (rows.size() - kept - before), rows);
    }

    /** @param organisation its code, for links */
    public static RowView row(String organisation, int row, boolean isNew, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> row(organisation, row, isNew ? 201 : 200, kept.session());
            case Outcome.SaidBefore before -> row(organisation, row, 200, before.session());
            case Outcome.Refused refused ->
                refused(row, "/session", Refusal.of(organisation, refused).problem());
        };
    }

    private static RowView row(String organisation, int row, int status, History session) {
        return new RowView(
                row, status, session.id(), Etag.of(session.version()), Refusal.link(organisation, session.id()), null);
    }

    /** @param within where in the row the problem's pointers begin */
    public static RowView refused(int row, String within, Problem problem) {
        Stream<Fault> errors = problem.errors().stream()
                .map(fault -> new Fault("/rows/" + row + within + fault.pointer(), fault.message()));
        Problem placed = new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                errors.toList());
        return new RowView(row, problem.status(), null, null, null, placed);
    }
}
