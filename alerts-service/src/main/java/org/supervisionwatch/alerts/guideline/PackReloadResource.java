package org.supervisionwatch.alerts.guideline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.ImportResult;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** REST endpoints for operators: list the packs in the catalogue and import new ones without a release. */
@Path("/ops/packs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class PackReloadResource {

    private final CatalogueFlow flow;

    PackReloadResource(CatalogueFlow flow) {
        this.flow = flow;
    }

    /** @param revision increases with every change of packs, overlays or bank holidays */
    public record CatalogueView(long revision, List<VersionView> packs) {}

    public record VersionView(String pack, String version, String title, String status, EffectiveView effective) {

        static VersionView of(Pack pack) {
            return new VersionView(
                    pack.id(), pack.version(), pack.title(), pack.status(), EffectiveView.of(pack.effective()));
        }
    }

    /** @param to the last day on which it is in force; left out if none is known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EffectiveView(LocalDate from, @Nullable LocalDate to) {

        static EffectiveView of(Period effective) {
            return new EffectiveView(effective.from(), effective.to());
        }
    }

    /** @param added the new versions */
    public record LoadedView(List<ImportResult.ImportedPack> added) {}

    @GET
    @Operation(summary = "Lists every version of every pack in the catalogue, without overlays")
    @APIResponse(responseCode = "200", description = "All pack versions")
    public CatalogueView catalogue() {
        PackCatalogue catalogue = flow.catalogue();
        return new CatalogueView(
                catalogue.revision(),
                catalogue.all().stream().map(VersionView::of).toList());
    }

    /**
     * Imports the packs in the configured folder, all or none.
     *
     * @throws ProblemException 409 if no folder is configured, 422 if a file is invalid
     */
    @POST
    @Path("/reload")
    @Operation(
            summary = "Imports new packs from the folder",
            description =
                    "All files are validated first; if one is invalid, nothing is imported. A version is never edited or"
                            + " removed: different content under an existing version is an error, and a missing file changes"
                            + " nothing. After an import everybody is evaluated again.")
    @APIResponse(responseCode = "200", description = "The new versions; empty if all existed already")
    @APIResponse(responseCode = "409", description = "No folder is configured")
    @APIResponse(
            responseCode = "422",
            description = "errors[] lists every problem by file and, after a #, the JSON pointer within it")
    public LoadedView reload(@QueryParam("by") @DefaultValue("administrator") String by) {
        return switch (flow.load(by)) {
            case ImportResult.ImportCompleted(List<ImportResult.ImportedPack> added) -> new LoadedView(added);
            case ImportResult.ImportRefused(List<Fault> faults) -> throw new ProblemException(Problem.invalid(faults));
            case ImportResult.ImportWithoutFolder _ ->
                throw new ProblemException(Problem.of(
                        409,
                        "no-pack-folder",
                        "No folder of packs is configured",
                        "Set watch.packs.folder to read packs from one."));
        };
    }
}
