package org.supervisionwatch.alerts.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.freshness.DataGapStore;
import org.supervisionwatch.alerts.freshness.DataGapWording;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.notification.delivery.run.MailRunStore;
import org.supervisionwatch.alerts.page.view.StatusContent;
import org.supervisionwatch.alerts.page.view.StatusStore;
import org.supervisionwatch.alerts.page.view.StatusStore.NamedOrganisation;
import org.supervisionwatch.alerts.page.view.StatusView;
import org.supervisionwatch.alerts.roster.IntakeFlow;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** The status page: people by state, worst first, team by team. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StatusPage {

    private final StatusStore store;
    private final StatusView view;
    private final OrganisationDirectory directory;
    private final IntakeFlow intake;
    private final MailRunStore runs;
    private final DataGapStore dataGaps;
    private final Clock clock;

    StatusPage(
            StatusStore store,
            StatusView view,
            OrganisationDirectory directory,
            IntakeFlow intake,
            MailRunStore runs,
            DataGapStore dataGaps,
            Clock clock) {
        this.store = store;
        this.view = view;
        this.directory = directory;
        this.intake = intake;
        this.runs = runs;
        this.dataGaps = dataGaps;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static class StatusTemplates {
        static native TemplateInstance status(StatusContent status);

        static native TemplateInstance organisations(List<NamedOrganisation> organisations);
    }

    /**
     * The page.
     *
     * @param organisation its code; left out: the only organisation, or a list if there are several.
     * @throws ProblemException 404 if there is none
     */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("organisation") @Nullable String organisation) {
        List<NamedOrganisation> all = store.organisations();
        if (organisation == null && all.size() != 1) {
            return StatusTemplates.organisations(all);
        }
        String code = organisation == null ? all.getFirst().code() : organisation;
        OrganisationRef found = directory
                .organisation(code)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no organisation " + code)));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, found.zone());
        List<String> gaps = dataGaps.inForce(found.id()).stream()
                .map(gap -> DataGapWording.banner(gap, found.zone(), now))
                .toList();
        return StatusTemplates.status(view.of(found, today, intake.feeds(), gaps, runs.lateSeconds(now)));
    }
}
