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

/** The guidelines of an organisation: those that somebody is under. Days are the organisation's. */
@Path("/organisations/{org}/guidelines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidelines")
public class GuidelineResource {

    private final OrganisationDirectory places;
    private final GuidelineReport report;
    private final Clock clock;

    GuidelineResource(OrganisationDirectory places, GuidelineReport report, Clock clock) {
        this.places = places;
        this.report = report;
        this.clock = clock;
    }

    public record GuidelinesView(String organisation, LocalDate today, List<PackView> guidelines) {}

    @GET
    @Operation(
            summary = "The packs that somebody of the organisation is under today",
            description =
                    "Each with its status, what its figures rest on and how well they are sourced, and whether the organisation"
                            + " laid an overlay over it.")
    @APIResponse(responseCode = "200", description = "By id; packs that nobody is under are not shown")
    @APIResponse(responseCode = "404", description = "There is no such organisation")
    public GuidelinesView guidelines(@PathParam("org") String org) {
        OrganisationRef place = place(org);
        return new GuidelinesView(place.code(), today(place), report.all(place.id(), today(place)));
    }

    @GET
    @Path("/{pack}")
    @Operation(summary = "One of these packs, with its whole document as the organisation has it")
    @APIResponse(responseCode = "200", description = "document is as it was read, the overlay's changes in it")
    @APIResponse(responseCode = "404", description = "There is no such organisation, or nobody is under this pack")
    public PackView guideline(@PathParam("org") String org, @PathParam("pack") String pack) {
        OrganisationRef place = place(org);
        return report.one(place.id(), pack, today(place))
                .orElseThrow(() -> notFound("Nobody in %s is under a pack %s today".formatted(org, pack)));
    }

    private LocalDate today(OrganisationRef place) {
        return LocalDate.now(clock.withZone(place.zone()));
    }

    private OrganisationRef place(String org) {
        return places.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
