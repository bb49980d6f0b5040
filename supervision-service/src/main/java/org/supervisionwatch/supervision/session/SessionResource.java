package org.supervisionwatch.supervision.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.LookupResult;
import org.supervisionwatch.supervision.session.record.SessionFilter;
import org.supervisionwatch.supervision.session.record.SessionHistory;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/** The REST API of sessions: record, show, give an outcome, correct. */
@Path("/organisations/{org}/sessions")
@RunOnVirtualThread
@Tag(name = "Sessions")
@APIResponse(responseCode = "404", description = "There is no such organisation or session")
@APIResponse(
        responseCode = "503",
        description = "Roster data are not complete up to the time of this request (organisation-not-known-yet, "
                + "person-not-known-yet), or the service is busy; repeat it after Retry-After seconds")
public class SessionResource {

    private final SessionFlow flow;

    SessionResource(SessionFlow flow) {
        this.flow = flow;
    }

    @POST
    @Operation(summary = "Records a session", description = """
            Booked, held, cancelled or missed. A session from another system is identified by source and externalId, and recording \
            it again returns the same session. recordedOn, bookedOn and cancelledOn are for imports; where they apply, they default \
            to today in the organisation's zone.""")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before with this source and externalId; nothing is changed",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "possible-duplicate: a held session with the same supervisor, date and types and a supervisee in "
                            + "common exists; set distinct to true if this is a different one. external-id-reused: this source "
                            + "and externalId were sent before with a different body. instance links to the session concerned")
    @APIResponse(responseCode = "422", description = "Validation failed; errors lists every problem")
    public Response record(
            @PathParam("org") String org,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SessionRequest.class),
                                            examples = {
                                                @ExampleObject(name = "held", value = SessionExamples.HELD),
                                                @ExampleObject(name = "held-group", value = SessionExamples.GROUP),
                                                @ExampleObject(name = "booked", value = SessionExamples.BOOKED)
                                            }))
                    SessionRequest request) {
        return answer(org, flow.enter(org, request), true);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Records the outcome of a booking, or corrects a session", description = """
            The body replaces the whole session. The previous state is kept as a revision, with the day from which it was known. \
            Changing a session recorded as held, cancelled or missed needs a reasonCode. A held session that did not take place is \
            withdrawn by status cancelled and reasonCode entered_in_error. Idempotent.""")
    @APIResponse(
            responseCode = "200",
            description = "Updated, or unchanged if it was the same",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "409", description = "possible-duplicate, or changed-too-often")
    @APIResponse(responseCode = "412", description = "It has been changed since that ETag was returned")
    @APIResponse(responseCode = "422", description = "Validation failed; errors lists every problem")
    @APIResponse(responseCode = "428", description = "If-Match is required")
    public Response change(
            @PathParam("org") String org,
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag that a GET returned, or *", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SessionRequest.class),
                                            examples = {
                                                @ExampleObject(name = "held", value = SessionExamples.HELD),
                                                @ExampleObject(name = "corrected", value = SessionExamples.CORRECTED),
                                                @ExampleObject(name = "withdrawn", value = SessionExamples.WITHDRAWN)
                                            }))
                    SessionRequest request) {
        if (ifMatch == null || ifMatch.isBlank()) {
            Etag.require(ifMatch, 0);
        }
        return answer(org, flow.change(org, id, String.valueOf(ifMatch), request), false);
    }

    private Response answer(String org, SessionWriteOutcome outcome, boolean posted) {
        return switch (outcome) {
            case SessionWriteOutcome.SessionRecorded recorded -> shown(org, recorded.session(), posted ? 201 : 200);
            case SessionWriteOutcome.SessionAlreadyRecorded earlier -> shown(org, earlier.session(), 200);
            case SessionWriteOutcome.SessionRefused refused -> throw refusal(org, refused);
        };
    }

    private Response shown(String org, SessionHistory session, int status) {
        SessionView view = flow.views(List.of(session)).getFirst();
        return Response.status(status)
                .location(URI.create(RefusalResponse.link(org, session.id())))
                .header(HttpHeaders.ETAG, Etag.of(session.version()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Returns a session with its revisions and its ETag")
    @APIResponse(
            responseCode = "200",
            description = "Number and name of an erased person are left out",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response show(@PathParam("org") String org, @PathParam("id") UUID id) {
        return flow.session(organisation(org), id)
                .map(session -> shown(org, session, 200))
                .orElseThrow(() -> refusal(org, new SessionWriteOutcome.SessionNotFound()));
    }

    @GET
    @Operation(summary = "Lists sessions by date, a page at a time")
    @APIResponse(responseCode = "422", description = "A parameter is invalid, or no person has this employee number")
    public Page<SessionView> list(
            @PathParam("org") String org,
            @Parameter(description = "Employee number of a supervisee") @QueryParam("employeeNumber") @Nullable String employeeNumber,
            @Parameter(description = "Employee number of the supervisor") @QueryParam("supervisor") @Nullable String supervisor,
            @Parameter(description = "The first date") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "The last date") @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("status") @Nullable SessionStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        DirectoryOrganisation organisation = organisation(org);
        SessionFilter filter = new SessionFilter(
                person(organisation, "employeeNumber", employeeNumber),
                person(organisation, "supervisor", supervisor),
                from,
                to,
                status,
                SessionFilter.ListingPosition.read(cursor),
                PageCursor.limit(limit));
        List<SessionView> found = flow.views(flow.sessions(organisation, filter));
        return Page.of(
                found,
                filter.limit(),
                view -> SessionFilter.ListingPosition.keyOf(view.state().date(), view.id()),
                here);
    }

    private @Nullable UUID person(
            DirectoryOrganisation organisation, String parameter, @Nullable String employeeNumber) {
        if (employeeNumber == null) {
            return null;
        }
        return flow.person(organisation, employeeNumber)
                .orElseThrow(() -> new ProblemException(
                        Problem.invalid(parameter, "no person of this organisation has this employee number")));
    }

    private DirectoryOrganisation organisation(String code) {
        return switch (flow.organisation(code)) {
            case LookupResult.LookupFound<DirectoryOrganisation> found -> found.value();
            case LookupResult.LookupAbsent<DirectoryOrganisation> _ ->
                throw refusal(code, new SessionWriteOutcome.OrganisationNotFound());
            case LookupResult.LookupNotYetKnown<DirectoryOrganisation> _ ->
                throw refusal(
                        code,
                        new SessionWriteOutcome.NotYetOnRoster(
                                SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.ORGANISATION, List.of()));
        };
    }

    private static ProblemException refusal(String org, SessionWriteOutcome.SessionRefused refused) {
        RefusalResponse refusal = RefusalResponse.of(org, refused);
        return new ProblemException(refusal.problem(), refusal.retryAfter());
    }
}
