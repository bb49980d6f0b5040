package org.supervisionwatch.alerts.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.whatif.report.WhatIfRunner.WhatIfOrganisation;
import org.supervisionwatch.alerts.whatif.report.WhatIfView;
import org.supervisionwatch.alerts.whatif.request.WhatIfReader;
import org.supervisionwatch.alerts.whatif.request.WhatIfReading;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** What would a draft mean for the people of an organisation? Nothing is stored. */
@Path("/organisations/{org}/what-if")
@RunOnVirtualThread
public class WhatIfResource {

    /** Stands in the API document. */
    static final String EXAMPLE = """
            {"pack": {"pack": "nhs-tt-pwp", "version": "2027-draft", "title": "Case management every five days",
                      "status": "draft", "effective": {"from": "2027-01-01"}, "calendar": "england-and-wales",
                      "applies_to": {"roles": ["pwp", "senior_pwp"]},
                      "sources": [{"id": "LOCAL", "confidence": "memory", "says": "An idea of the clinical lead."}],
                      "requirements": [{"id": "cm-weekly", "kind": "interval", "every": "5d", "first_within_days": 7,
                                        "grace_days": 2, "counts": {"types": ["case_management"]},
                                        "part_time": {"mode": "none"}, "strength": "local", "sources": ["LOCAL"]}]}}""";

    private final OrganisationDirectory places;
    private final CatalogueCache packs;
    private final WhatIfFlow flow;
    private final Clock clock;

    WhatIfResource(OrganisationDirectory places, CatalogueCache packs, WhatIfFlow flow, Clock clock) {
        this.places = places;
        this.packs = packs;
        this.flow = flow;
        this.clock = clock;
    }

    /**
     * Tries a whole draft pack on everybody.
     *
     * <p>422 with a JSON pointer for every fault of the draft and of the days.
     */
    @POST
    @Tag(name = "Evaluation")
    @Operation(
            summary = "What would a draft pack mean for our people?",
            description =
                    "Who would have been alerted under the draft, and when, from \"from\" to \"to\" (up to 12 months, left out: the last three), against"
                            + " what the pack in force comes to on the same facts; and whose standing changes on \"liveOn\" (left out: today), the day"
                            + " it goes live. A draft that begins on the same day as a version of the pack is tried in that version's place, any other in"
                            + " the place of all. Nobody is held to a rule for the time before it was first asked of her. Nothing is stored.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "a shorter interval", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Both sides compared, team by team")
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "404", description = "There is no such organisation")
    @APIResponse(responseCode = "409", description = "Another what-if of the organisation is being answered")
    @APIResponse(
            responseCode = "422",
            description = "A bad draft, period or day; errors has a JSON pointer for each fault")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public WhatIfView ask(@PathParam("org") String org, @Nullable JsonNode body) {
        OrganisationRef place = places.organisation(org)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no organisation " + org)));
        if (body == null) {
            throw new ProblemException(Problem.of(400, "malformed-json", "The body is not JSON", "It is empty"));
        }
        PackCatalogue shelf = packs.fresh();
        LocalDate today = LocalDate.now(clock.withZone(place.zone()));
        return switch (new WhatIfReader(shelf.calendars(), today).read(body)) {
            case WhatIfReading.WhatIfAccepted(var question) ->
                flow.answer(new WhatIfOrganisation(place.id(), place.code()), shelf, question);
            case WhatIfReading.WhatIfRefused(List<Fault> faults) -> throw new ProblemException(Problem.invalid(faults));
        };
    }
}
