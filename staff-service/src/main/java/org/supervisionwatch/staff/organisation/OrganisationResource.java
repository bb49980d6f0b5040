package org.supervisionwatch.staff.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.staff.request.WriteResult;

/** REST endpoints for organisations and their settings. */
@Path("/organisations")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationResource {

    private final OrganisationFlow flow;

    OrganisationResource(OrganisationFlow flow) {
        this.flow = flow;
    }

    @GET
    @Operation(summary = "Lists organisations by code")
    public Page<OrganisationView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uriInfo) {
        int pageSize = PageCursor.limit(limit);
        List<OrganisationView> found = flow.page(PageCursor.read(cursor), pageSize + 1);
        return Page.of(found, pageSize, OrganisationView::code, uriInfo);
    }

    @GET
    @Path("/{org}")
    @Operation(summary = "Gets an organisation")
    @APIResponse(responseCode = "200", description = "The organisation, with its ETag")
    public RestResponse<OrganisationView> get(@PathParam("org") String org) {
        return flow.find(org).found();
    }

    @PUT
    @Path("/{org}")
    @Operation(summary = "Creates an organisation or updates its settings", description = """
                    Keys left out keep their values; null clears a value or restores its default: zone Europe/London, calendar \
                    england-and-wales, mailAt 08:00, namesInMail full, monitoredFrom the day of the first PUT. Repeating the same body has \
                    no effect and is answered with changed: false. Changing the role of a title changes the role of everybody who has \
                    theirs by that title.""")
    @RequestBodySchema(OrganisationRequest.class)
    @APIResponse(responseCode = "200", description = "Updated, or already as requested; changed says which")
    @APIResponse(responseCode = "201", description = "Created")
    public RestResponse<WriteResult<OrganisationView>> put(
            @PathParam("org") String org,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequestBody body) {
        return flow.put(org, body, ifMatch).written();
    }
}
