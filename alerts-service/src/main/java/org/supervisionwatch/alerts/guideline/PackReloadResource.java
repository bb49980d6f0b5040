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
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.ImportResult;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** For whoever runs the service: which packs there are, and new ones without a release. */
@Path("/ops/packs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class PackReloadResource {

    private final CatalogueFlow flow;
    private final CatalogueCache packs;

    PackReloadResource(CatalogueFlow flow, CatalogueCache packs) {
        this.flow = flow;
        this.packs = packs;
    }

    /** @param revision grows with every change of packs, overlays or bank holidays */
    public record CatalogueView(long revision, List<VersionView> packs) {}

    public record VersionView(String pack, String version, String title, String status, EffectiveView effective) {

        static VersionView of(Pack pack) {
            return new VersionView(
                    pack.id(), pack.version(), pack.title(), pack.status(), EffectiveView.of(pack.effective()));
        }
    }

    /** @param to the last day on which it governs; left out if none is known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EffectiveView(LocalDate from, @Nullable LocalDate to) {

        static EffectiveView of(Period effective) {
            return new EffectiveView(effective.from(), effective.to());
        }
    }

    /** @param added versions that were not there before */
    public record LoadedView(List<ImportResult.ImportedPack> added) {}

    @GET
    @Operation(summary = "Every version of every pack on the shelf, without overlays")
    @APIResponse(responseCode = "200", description = "All of them")
    public CatalogueView shelf() {
        PackCatalogue shelf = packs.fresh();
        return new CatalogueView(
                shelf.revision(), shelf.all().stream().map(VersionView::of).toList());
    }

    /** Reads the folder that is configured. One fault in one file refuses everything. */
    @POST
    @Path("/reload")
    @Operation(
            summary = "Takes in new packs from the folder",
            description =
                    "Everything is checked before anything is changed: one fault in one file refuses the whole, and"
                            + " nothing has changed. A version is never edited and never removed: another content under the same version"
                            + " is a fault, and a file that is gone changes nothing. Everybody is evaluated again.")
    @APIResponse(responseCode = "200", description = "What is new; nothing, if every version was there already")
    @APIResponse(responseCode = "409", description = "No folder is configured")
    @APIResponse(
            responseCode = "422",
            description = "errors names each fault by the file and, after a #, the JSON pointer within it")
    public LoadedView reload(@QueryParam("by") @DefaultValue("administrator") String by) {
        return switch (flow.load(by)) {
            case ImportResult.ImportCompleted(List<ImportResult.ImportedPack> added) -> new LoadedView(added);
            case ImportResult.ImportRefused(List<Fault> faults) -> throw new ProblemException(Problem.invalid(faults));
            case ImportResult.ImportWithoutFolder _ ->
                throw new ProblemException(Problem.of(
                        409,
                        "no-pack-folder",
                        "There is no folder of packs",
                        "Set watch.packs.folder to read packs from one."));
        };
    }
}
