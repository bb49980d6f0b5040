package org.supervisionwatch.alerts.whatif;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.alerts.whatif.report.WhatIfView;
import org.supervisionwatch.chassis.problem.ProblemException;

/** REST endpoint that compares a draft pack with the pack in force for the people of an organisation. Nothing is stored. */
@Path("/organisations/{org}/what-if")
@RunOnVirtualThread
public class WhatIfResource {

    /** The example in the API document. */
    static final String EXAMPLE = """
            {"pack": {"pack": "nhs-tt-pwp", "version": "2027-draft", "title": "Case management every five days",
                      "status": "draft", "effective": {"from": "2027-01-01"}, "calendar": "england-and-wales",
                      "applies_to": {"roles": ["pwp", "senior_pwp"]},
                      "sources": [{"id": "LOCAL", "confidence": "memory", "says": "An idea of the clinical lead."}],
                      "requirements": [{"id": "cm-weekly", "kind": "interval", "every": "5d", "first_within_days": 7,
                                        "grace_days": 2, "counts": {"types": ["case_management"]},
                                        "part_time": {"mode": "none"}, "strength": "local", "sources": ["LOCAL"]}]}}""";

    private final WhatIfFlow flow;

    WhatIfResource(WhatIfFlow flow) {
        this.flow = flow;
    }

    /**
     * Compares a draft pack with the pack in force for everybody.
     *
     * @throws ProblemException 404 if the organisation is unknown, 409 while another what-if of it is running, 422 if the request is invalid
     */
    @POST
    @Tag(name = "Evaluation")
    @Operation(
            summary = "Compares a draft pack with the pack in force",
            description =
                    "For the period \"from\" to \"to\" (up to 12 months; default: the last three): who would have been alerted under the draft,"
                            + " and when, compared with the pack in force on the same facts. For the day \"liveOn\" (default: today), on which the draft"
                            + " would go live: whose standing would change. A draft that begins on the same day as a version of the pack replaces that"
                            + " version, any other replaces all versions. A rule is not applied to the time before it first applied to a person."
                            + " Nothing is stored.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "a shorter interval", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The comparison, by team")
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "404", description = "No organisation has this code")
    @APIResponse(responseCode = "409", description = "Another what-if of the organisation is running")
    @APIResponse(
            responseCode = "422",
            description =
                    "The draft, the period or a date is invalid; errors[] lists every problem with a JSON pointer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public WhatIfView ask(@PathParam("org") String org, org.supervisionwatch.chassis.rest.RequestBody body) {
        return flow.answer(org, body);
    }
}
