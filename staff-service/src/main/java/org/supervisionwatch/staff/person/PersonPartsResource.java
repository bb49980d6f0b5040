package org.supervisionwatch.staff.person;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.staff.person.request.PatternRequest;
import org.supervisionwatch.staff.person.request.SupervisorsRequest;
import org.supervisionwatch.staff.request.WriteResult;

/** On which days a person works and who supervises them. Their team's lead owns both, and a write to one touches nothing else. */
@Path("/organisations/{org}/people/{employeeNumber}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working patterns and supervisors")
public class PersonPartsResource {

    private final PersonPartsFlow flow;

    PersonPartsResource(PersonPartsFlow flow) {
        this.flow = flow;
    }

    @PUT
    @Path("/pattern")
    @Operation(
            summary = "Sets the working pattern of a person",
            description =
                    "Each period is in force until the next begins, and the first covers the days before it, too. It has either"
                            + " days, which may be none, or weeks: up to eight that alternate, counted from the Monday of the"
                            + " week of from; a nine-day fortnight is two. Without periods the pattern is not known: Monday to"
                            + " Friday is assumed, and patternAssumed is true wherever the person is returned.")
    @RequestBodySchema(PatternRequest.class)
    @APIResponse(responseCode = "200", description = "The person; applied and changed say what the request did")
    public RestResponse<WriteResult<PersonView>> putPattern(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequestBody body) {
        return flow.putPattern(org, employeeNumber, body, ifMatch).written();
    }

    @DELETE
    @Path("/pattern")
    @Operation(summary = "Removes the working pattern; Monday to Friday is then assumed")
    @APIResponse(responseCode = "200", description = "The person")
    public RestResponse<WriteResult<PersonView>> deletePattern(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        RequestBody unknown =
                RequestBody.of(JsonNodeFactory.instance.objectNode().putNull("periods"));
        return flow.putPattern(org, employeeNumber, unknown, ifMatch).written();
    }

    @PUT
    @Path("/supervisors")
    @Operation(
            summary = "Sets the supervisors of a person, by type of supervision and period",
            description =
                    "A supervisor is either a person of the organisation, who must exist already, or an external one with"
                            + " an id assigned by the source. A person cannot supervise themselves.")
    @RequestBodySchema(SupervisorsRequest.class)
    @APIResponse(responseCode = "200", description = "The person; applied and changed say what the request did")
    public RestResponse<WriteResult<PersonView>> putSupervisors(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequestBody body) {
        return flow.putSupervisors(org, employeeNumber, body, ifMatch).written();
    }
}
