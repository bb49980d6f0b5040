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
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRecorded;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRefused;
import org.supervisionwatch.supervision.session.warning.SessionWarning;
import org.supervisionwatch.supervision.session.warning.WarnedOutcome;

/**
 * The result of a batch as the REST API returns it.
 *
 * @param kept number of rows that changed something
 * @param saidBefore number of rows that were recorded before and changed nothing
 * @param refused number of refused rows, each with a problem
 */
public record SessionBatchView(int kept, int saidBefore, int refused, List<BatchItemView> rows) {

    /** The result of a row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BatchItemView(
            @Schema(description = "Its position in the request, from 0.")
            int row,

            @Nullable UUID id,
            @Nullable String etag,

            @Schema(
                    description = "The status of the same request sent alone: 201, 200, 409, 412, 422, 428, 503 …",
                    examples = "201")
            int status,

            @Nullable String href,

            @Schema(description = "Its pointers refer to the batch, such as /rows/3/session/minutes.") @Nullable Problem problem,

            @Schema(description = "What is doubtful about it, though it is recorded. Left out if nothing is.")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<SessionWarning> warnings) {}

    /** @param rows in order */
    static SessionBatchView of(List<BatchItemView> rows, List<WarnedOutcome> answers) {
        int kept = 0;
        int before = 0;
        for (WarnedOutcome answer : answers) {
            if (answer.outcome() instanceof SessionRecorded(SessionHistory _, boolean changed)) {
                kept += changed ? 1 : 0;
                before += changed ? 0 : 1;
            }
        }
        return new SessionBatchView(kept, before, rows.size() - kept - before, rows);
    }

    /** @param organisation its code, for links */
    static BatchItemView row(String organisation, int row, boolean isNew, WarnedOutcome answer) {
        return switch (answer.outcome()) {
            case SessionRecorded(SessionHistory session, boolean changed) ->
                new BatchItemView(
                        row,
                        session.row().id,
                        Etag.of(session.row().version),
                        isNew && changed ? 201 : 200,
                        RefusalResponse.link(organisation, session.row().id),
                        null,
                        answer.warnings().stream()
                                .map(warning -> warning.within("/rows/" + row + "/session"))
                                .toList());
            case SessionRefused refused ->
                refused(
                        row,
                        "/session",
                        RefusalResponse.of(organisation, refused).problem());
        };
    }

    /**
     * A refused row.
     *
     * @param within the path within the row at which the problem's pointers begin
     */
    static BatchItemView refused(int row, String within, Problem problem) {
        Stream<Fault> errors = problem.errors().stream()
                .map(fault -> new Fault("/rows/" + row + within + fault.pointer(), fault.message()));
        Problem placed = new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                errors.toList());
        return new BatchItemView(row, null, null, problem.status(), null, placed, List.of());
    }
}
