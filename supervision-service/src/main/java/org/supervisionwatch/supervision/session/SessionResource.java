package org.supervisionwatch.supervision.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.supervision.session.OrganisationGate.EnteredOrganisation;
import org.supervisionwatch.supervision.session.SessionFlow.FlowAnswer;
import org.supervisionwatch.supervision.session.record.SessionFilter;
import org.supervisionwatch.supervision.session.record.SessionFilter.ListingPosition;
import org.supervisionwatch.supervision.session.record.SessionHistory;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRecorded;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRefused;
import org.supervisionwatch.supervision.session.request.ConfirmationRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/** The REST API of sessions: record, show, give an outcome, correct, confirm. */
@Path("/organisations/{org}/sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sessions")
@APIResponse(
        responseCode = "503",
        description = "Roster data are not complete up to the time of this request (organisation-not-known-yet, "
                + "person-not-known-yet), or the service is busy; repeat it after Retry-After seconds")
public class SessionResource {

    private final SessionFlow flow;
    private final SessionViewFlow views;
    private final OrganisationGate gate;

    SessionResource(SessionFlow flow, SessionViewFlow views, OrganisationGate gate) {
        this.flow = flow;
        this.views = views;
        this.gate = gate;
    }

    @POST
    @Operation(summary = "Records a session", description = """
            Booked, held, cancelled or missed. A session from another system is identified by source and externalId, and recording \
            it again returns the same session. What is doubtful but recorded is named in warnings: a type or a flag that no guideline \
            counts, a former employee number, a supervisor who is not in post, a date on which somebody is away or does not work. recordedOn, bookedOn and cancelledOn are for imports; where they apply, they default \
            to today in the organisation's zone.""")
    @RequestBodySchema(SessionRequest.class)
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(
            responseCode = "200",
            description = "Recorded before with this source and externalId; nothing is changed",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "possible-duplicate: a session of this status with the same supervisor, date and types and a supervisee "
                            + "in common exists, or for a booking a held one; set distinct to true if this is a different "
                            + "one. external-id-reused: this source "
                            + "and externalId were sent before with a different body. instance links to the session concerned")
    public Response record(@PathParam("org") String org, RequestBody body) {
        return answer(org, 201, flow.enter(gate.enter(org), body));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Records the outcome of a booking, or corrects a session", description = """
            The body replaces the whole session. The previous state is kept as a revision, with the day from which it was known. \
            Changing a session recorded as held, cancelled or missed needs a reasonCode. A held session that did not take place is \
            withdrawn by status cancelled and reasonCode entered_in_error. Idempotent.""")
    @RequestBodySchema(SessionRequest.class)
    @APIResponse(
            responseCode = "200",
            description = "Updated, or unchanged if it was the same",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "409", description = "possible-duplicate, or changed-too-often")
    @APIResponse(responseCode = "428", description = "If-Match is required")
    public Response change(
            @PathParam("org") String org,
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag that a GET returned, or *", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            RequestBody body) {
        if (ifMatch == null || ifMatch.isBlank()) {
            Etag.require(ifMatch, 0);
        }
        return answer(org, 200, flow.change(gate.enter(org), id, String.valueOf(ifMatch), body));
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(summary = "Confirms or withdraws a session that somebody reported from a mail", description = """
            Idempotent. To correct a session after it was confirmed or withdrawn, PUT it like any other.""")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed or withdrawn",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "nothing-to-confirm: no one reported it from a mail, or it has been confirmed or changed since")
    public Response confirm(@PathParam("org") String org, @PathParam("id") UUID id, ConfirmationRequest request) {
        return answer(
                org, 200, new FlowAnswer(flow.confirm(gate.enter(org), id, request.happened()), Map.of(), List.of()));
    }

    private Response answer(String org, int changedStatus, FlowAnswer answer) {
        return switch (answer.outcome()) {
            case SessionRecorded(SessionHistory session, boolean changed) ->
                shown(org, view(session, answer), changed ? changedStatus : 200);
            case SessionRefused refused -> throw RefusalResponse.of(org, refused);
        };
    }

    private SessionView view(SessionHistory session, FlowAnswer answer) {
        return answer.people().keySet().containsAll(session.people())
                ? SessionView.of(session, answer.people(), answer.warnings())
                : views.of(session, answer.warnings());
    }

    private static Response shown(String org, SessionView session, int status) {
        return Response.status(status)
                .location(URI.create(RefusalResponse.link(org, session.id())))
                .header(HttpHeaders.ETAG, Etag.of(session.version()))
                .entity(session)
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
        return shown(org, views.one(gate.enter(org), id), 200);
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
        EnteredOrganisation organisation = gate.enter(org);
        SessionFilter filter = new SessionFilter(
                employeeNumber, supervisor, from, to, status, ListingPosition.read(cursor), PageCursor.limit(limit));
        return Page.of(
                views.page(organisation, filter),
                filter.limit(),
                view -> ListingPosition.keyOf(view.state().date(), view.id()),
                here);
    }
}
