package org.supervisionwatch.supervision;

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
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Cursor;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.supervision.directory.Finding;
import org.supervisionwatch.supervision.directory.Organisation;
import org.supervisionwatch.supervision.session.Filter;
import org.supervisionwatch.supervision.session.History;
import org.supervisionwatch.supervision.session.Outcome;
import org.supervisionwatch.supervision.session.Refusal;
import org.supervisionwatch.supervision.session.SessionRequest;
import org.supervisionwatch.supervision.session.SessionView;
import org.supervisionwatch.supervision.session.Status;

/** Sessions over REST: recorded, looked at, given an outcome, corrected. */
@Path("/organisations/{org}/sessions")
@RunOnVirtualThread
public class SessionResource {

    private final SessionFlow flow;

    SessionResource(SessionFlow flow) {
        this.flow = flow;
    }

    @POST
    public Response record(@PathParam("org") String org, SessionRequest request) {
        return answer(org, flow.enter(org, request), true);
    }

    @PUT
    @Path("/{id}")
    public Response change(
            @PathParam("org") String org,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SessionRequest request) {
        if (ifMatch == null || ifMatch.isBlank()) {
            Etag.require(ifMatch, 0);
        }
        return answer(org, flow.change(org, id, String.valueOf(ifMatch), request), false);
    }

    private Response answer(String org, Outcome outcome, boolean posted) {
        return switch (outcome) {
            case Outcome.Kept kept -> shown(org, kept.session(), posted ? 201 : 200);
            case Outcome.SaidBefore before -> shown(org, before.session(), 200);
            case Outcome.Refused refused -> throw refusal(org, refused);
        };
    }

    private Response shown(String org, History session, int status) {
        SessionView view = flow.views(List.of(session)).getFirst();
        return Response.status(status)
                .location(URI.create(Refusal.link(org, session.id())))
                .header(HttpHeaders.ETAG, Etag.of(session.version()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("org") String org, @PathParam("id") UUID id) {
        return flow.session(organisation(org), id)
                .map(session -> shown(org, session, 200))
                .orElseThrow(() -> refusal(org, new Outcome.NoSuchSession()));
    }

    @GET
    public Page<SessionView> list(
            @PathParam("org") String org,
            @QueryParam("employeeNumber") @Nullable String employeeNumber,
            @QueryParam("supervisor") @Nullable String supervisor,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("status") @Nullable Status status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        Organisation organisation = organisation(org);
        Filter filter = new Filter(
                person(organisation, "employeeNumber", employeeNumber),
                person(organisation, "supervisor", supervisor),
                from,
                to,
                status,
                Filter.Place.read(cursor),
                Cursor.limit(limit));
        List<SessionView> found = flow.views(flow.sessions(organisation, filter));
        return Page.of(
                found, filter.limit(), view -> Filter.Place.keyOf(view.state().date(), view.id()), here);
    }

    private @Nullable UUID person(Organisation organisation, String parameter, @Nullable String employeeNumber) {
        if (employeeNumber == null) {
            return null;
        }
        return flow.person(organisation, employeeNumber)
                .orElseThrow(() -> new ProblemException(
                        Problem.invalid(parameter, "nobody of this organisation has this employee number")));
    }

    private Organisation organisation(String code) {
        return switch (flow.organisation(code)) {
            case Finding.There<Organisation> there -> there.thing();
            case Finding.Nowhere<Organisation> nowhere -> throw refusal(code, new Outcome.NoSuchOrganisation());
            case Finding.NotYet<Organisation> notYet ->
                throw refusal(code, new Outcome.NotKnownYet(Outcome.NotKnownYet.Kind.ORGANISATION, List.of()));
        };
    }

    private static ProblemException refusal(String org, Outcome.Refused refused) {
        Refusal refusal = Refusal.of(org, refused);
        return new ProblemException(refusal.problem(), refusal.retryAfter());
    }
}
