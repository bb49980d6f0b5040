package org.supervisionwatch.alerts.guideline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.alerts.guideline.catalogue.GuidelineReport;
import org.supervisionwatch.alerts.guideline.catalogue.GuidelineReport.PackView;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** REST endpoints for the guideline packs in use in an organisation, on the current day in its time zone. */
@Path("/organisations/{org}/guidelines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidelines")
public class GuidelineResource {

    private final OrganisationDirectory directory;
    private final GuidelineReport report;
    private final Clock clock;

    GuidelineResource(OrganisationDirectory directory, GuidelineReport report, Clock clock) {
        this.directory = directory;
        this.report = report;
        this.clock = clock;
    }

    public record GuidelinesView(String organisation, LocalDate today, List<PackView> guidelines) {}

    @GET
    @Operation(
            summary = "Lists the packs that apply to people of the organisation today",
            description =
                    "Each with its status, its sources and how reliable they are, and the organisation's overlay if there is"
                            + " one.")
    @APIResponse(responseCode = "200", description = "By id; packs that apply to nobody are left out")
    @APIResponse(responseCode = "404", description = "No organisation has this code")
    public GuidelinesView guidelines(@PathParam("org") String org) {
        OrganisationRef organisation = organisation(org);
        return new GuidelinesView(
                organisation.code(), today(organisation), report.all(organisation.id(), today(organisation)));
    }

    @GET
    @Path("/{pack}")
    @Operation(summary = "Gets one of these packs with its full document, the overlay applied")
    @APIResponse(
            responseCode = "200",
            description = "document is the pack as it was read, with the changes of the overlay")
    @APIResponse(responseCode = "404", description = "Unknown organisation, or the pack applies to nobody")
    public PackView guideline(@PathParam("org") String org, @PathParam("pack") String pack) {
        OrganisationRef organisation = organisation(org);
        return report.one(organisation.id(), pack, today(organisation))
                .orElseThrow(() -> notFound("Pack %s applies to nobody in %s today".formatted(pack, org)));
    }

    private LocalDate today(OrganisationRef organisation) {
        return LocalDate.now(clock.withZone(organisation.zone()));
    }

    private OrganisationRef organisation(String org) {
        return directory.organisation(org).orElseThrow(() -> notFound("No organisation has the code " + org));
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
