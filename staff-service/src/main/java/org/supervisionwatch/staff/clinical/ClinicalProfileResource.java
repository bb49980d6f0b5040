package org.supervisionwatch.staff.clinical;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.supervisionwatch.staff.request.WriteResult;

/** REST endpoints for the clinical profile of a person, which the clinical lead maintains. */
@Path("/organisations/{org}/people/{employeeNumber}/clinical-profile")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical profile and hours")
public class ClinicalProfileResource {

    private final ClinicalFlow flow;

    ClinicalProfileResource(ClinicalFlow flow) {
        this.flow = flow;
    }

    @GET
    @Operation(summary = "Gets the clinical profile of a person; null means not known")
    @APIResponse(
            responseCode = "200",
            description =
                    "The profile, with the person's ETag, which changes with every write to any part of the person")
    public RestResponse<ClinicalProfile> get(
            @PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return flow.profile(org, employeeNumber).found();
    }

    @PUT
    @Operation(summary = "Sets memberships, qualification, caseload and clinical FTE", description = """
                    Keys left out keep their values; null clears a value, which is then not known. memberships, at most 20 codes such as \
                    bacp_accredited, replaces the stored list; a membership not listed is one the person does not have. qualifiedOn is the \
                    date of qualification; newlyQualified counts as false if not known. caseload is the number of open cases, 0 to 10,000. \
                    clinicalFte is the share of full time spent on clinical work, more than 0 and at most 1.5, with at most three decimal \
                    places; it is independent of the contracted hours.
                    A requirement that depends on a value not known here has the state UNKNOWN. This changes no other part of the person, \
                    and writes to other parts do not change the profile. A body with a sourceAsOf older than the last one applied is \
                    ignored and answered 200 with applied: false.""")
    @RequestBodySchema(ClinicalProfileRequest.class)
    @APIResponse(responseCode = "200", description = "The profile; applied and changed say what the request did")
    public RestResponse<WriteResult<ClinicalProfile>> put(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequestBody body) {
        return flow.putProfile(org, employeeNumber, body, ifMatch).written();
    }
}
