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
import org.supervisionwatch.supervision.session.record.SessionHistory;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;

/**
 * What became of a batch.
 *
 * @param kept how many rows changed something
 * @param saidBefore how many had been said before and changed nothing
 * @param refused how many were refused; each has a problem
 */
public record SessionBatchView(int kept, int saidBefore, int refused, List<BatchItemView> rows) {

    /** What became of a row, in the order of the request. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BatchItemView(
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

    public static SessionBatchView of(List<BatchItemView> rows, List<SessionWriteOutcome> outcomes) {
        long kept = outcomes.stream()
                .filter(SessionWriteOutcome.SessionRecorded.class::isInstance)
                .count();
        long before = outcomes.stream()
                .filter(SessionWriteOutcome.SessionAlreadyRecorded.class::isInstance)
                .count();
        return new SessionBatchView((int) kept, (int) before, (int) (rows.size() - kept - before), rows);
    }

    /** @param organisation its code, for links */
    public static BatchItemView row(String organisation, int row, boolean isNew, SessionWriteOutcome outcome) {
        return switch (outcome) {
            case SessionWriteOutcome.SessionRecorded kept -> row(organisation, row, isNew ? 201 : 200, kept.session());
            case SessionWriteOutcome.SessionAlreadyRecorded before -> row(organisation, row, 200, before.session());
            case SessionWriteOutcome.SessionRefused refused ->
                refused(
                        row,
                        "/session",
                        RefusalResponse.of(organisation, refused).problem());
        };
    }

    private static BatchItemView row(String organisation, int row, int status, SessionHistory session) {
        return new BatchItemView(
                row,
                status,
                session.id(),
                Etag.of(session.version()),
                RefusalResponse.link(organisation, session.id()),
                null);
    }

    /** @param within where in the row the problem's pointers begin */
    public static BatchItemView refused(int row, String within, Problem problem) {
        Stream<Fault> errors = problem.errors().stream()
                .map(fault -> new Fault("/rows/" + row + within + fault.pointer(), fault.message()));
        Problem placed = new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                errors.toList());
        return new BatchItemView(row, problem.status(), null, null, null, placed);
    }
}
