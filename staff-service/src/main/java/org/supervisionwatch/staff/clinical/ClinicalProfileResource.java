package org.supervisionwatch.staff.clinical;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.request.OutcomeResponses;
import org.supervisionwatch.staff.request.StaffExamples;
import org.supervisionwatch.staff.request.WriteSummary;

/** The door for what a clinical lead knows of a person. */
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
    @Operation(summary = "Somebody's clinical profile; what is null is not known")
    @APIResponse(
            responseCode = "200",
            description = "With the person's ETag, which every write to any part of her changes",
            content = @Content(schema = @Schema(implementation = ClinicalProfileView.class)))
    @APIResponse(responseCode = "404", description = "There is nobody of this number")
    public Response get(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return OutcomeResponses.found(flow.profile(org, employeeNumber));
    }

    @PUT
    @Operation(summary = "Tells memberships, qualification, caseload and clinical FTE", description = """
                    A key left out leaves the value; null clears it: it is not known then. memberships, at most 20 codes such as \
                    bacp_accredited, is replaced as a whole; one that is not listed is not held. qualifiedOn is the day of qualification; \
                    newlyQualified left unknown counts as false. caseload is the number of open cases, 0 to 10,000. clinicalFte is the share \
                    of full time given to clinical work, more than 0 and at most 1.5, with at most three decimal places; it has nothing to \
                    do with the contracted hours.

                    A requirement that asks for something not known here is answered UNKNOWN. This touches no other part of the person, and \
                    no write to another part touches this. A body with a sourceAsOf older than the one applied before changes nothing and is \
                    answered 200 with applied: false.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ClinicalProfileRequest.class),
                            examples =
                                    @ExampleObject(name = "clinical profile", value = StaffExamples.CLINICAL_PROFILE)))
    @APIResponse(
            responseCode = "200",
            description = "The profile; applied and changed say what this did",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, ClinicalProfileView.class})))
    @APIResponse(responseCode = "404", description = "There is nobody of this number")
    @APIResponse(responseCode = "412", description = "If-Match names another version of the person")
    @APIResponse(responseCode = "422", description = "errors[] names each fault by a JSON pointer")
    public Response put(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return OutcomeResponses.to(flow.putProfile(org, employeeNumber, body, ifMatch));
    }
}
